import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { historyEntrySchema, historySchema } from '#contract/change-lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type WholeApp } from '#server/testing/whole-app.ts';
import { type ChangeCompany, openChangeCompany } from './testing/change-company.ts';

describe.each(testDatabaseKinds)('the history of a lead on %s', (kind) => {
  let whole: WholeApp;
  let company: ChangeCompany;

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    // Without an owner nothing is answered.
    await whole.signedIn(defaultCompanyId, 'owner');
  }, 60_000);
  afterAll(() => whole.close());
  beforeEach(async () => {
    company = await openChangeCompany(whole);
  });

  const history = async (id: string) =>
    historySchema.parse(await (await company.ask(`/api/leads/${id}/history`)).json());
  const note = (id: string, body: object) =>
    company.ask(`/api/leads/${id}/notes`, 'POST', { body });

  test('tells who did what, newest first, from what to what', async () => {
    const lead = await company.create({ lead_status: 'pr', last_name: 'Okafor' });
    await company.patch(lead, { lead_status: 'fu' });
    await note(lead.id, { note: ' Ladder needed. ' });
    const actor = { kind: 'key', name: 'Test' };
    expect(await history(lead.id)).toMatchObject([
      { action: 'lead.noted', actor, before: null, after: { note: 'Ladder needed.' } },
      {
        action: 'lead.changed',
        actor,
        before: { lead_status: 'pr' },
        after: { lead_status: 'fu' },
      },
      { action: 'lead.created', actor, before: null, after: null },
    ]);
  });

  test('says nothing of network addresses', async () => {
    const { id } = await company.create();
    await note(id, { note: 'Hello' });
    const answer = await company.ask(`/api/leads/${id}/history`);
    expect(await answer.text()).not.toMatch(/127\.0\.0\.1|"address"/);
  });

  test('a note leaves the version as it is and is told to whoever follows', async () => {
    const { id } = await company.create();
    const rung: number[] = [];
    const stop = whole.database.bell.listen((rings) => rung.push(rings));
    const answer = await note(id, { note: 'Beware of the dog.' });
    stop();
    expect(answer.status).toBe(201);
    expect(historyEntrySchema.parse(await answer.json())).toEqual((await history(id))[0]);
    expect(rung).toEqual([company.id]);
    expect(await company.get(id)).toMatchObject({ version: 1 });
    const rows = (table: 'lead_changes' | 'pins') =>
      whole.database.db
        .selectFrom(table)
        .selectAll()
        .where('company_id', '=', company.id)
        .where('lead_id', '=', id)
        .execute();
    expect(await rows('lead_changes')).toMatchObject([{ kind: 'created' }, { kind: 'changed' }]);
    expect(await rows('pins')).toHaveLength(1);
  });

  test.each([
    [{}, 'note note_text'],
    [{ note: ' ' }, 'note note_required'],
    [{ note: 'x'.repeat(2001) }, 'note note_long'],
  ])('a faulty note is refused: %#', async (body, expected) => {
    const { id } = await company.create();
    const { errors } = problemSchema.parse(await (await note(id, body)).json());
    expect(errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
    expect(await history(id)).toHaveLength(1);
  });

  test('notes and what was changed are erased with the customer', async () => {
    const lead = await company.create({ last_name: 'Canary', lead_status: 'pr' });
    await company.patch(lead, { last_name: 'Canary-Silva', cell: '785-555-0134' });
    await note(lead.id, { note: 'Ms Canary has a dog.' });
    const { db } = whole.database;
    const everything = async () =>
      JSON.stringify([
        await db.selectFrom('audit_log').selectAll().execute(),
        await db.selectFrom('audit_details').selectAll().execute(),
        await db.selectFrom('pins').selectAll().execute(),
        await db.selectFrom('lead_keys').selectAll().execute(),
      ]);
    expect(await everything()).toMatch(/canary.*7855550134/i);
    const headers = await whole.keyOf(company.id, 'owner');
    await company.ask(`/api/leads/${lead.id}/erase`, 'POST', { body: {}, headers });
    expect((await everything()).match(/canary|7855550134/i)).toBeNull();
    expect((await company.ask(`/api/leads/${lead.id}/history`)).status).toBe(404);
    expect((await note(lead.id, { note: 'Once more' })).status).toBe(404);
  });

  test('another company’s is not there', async () => {
    const { id } = await company.create();
    company = await openChangeCompany(whole);
    expect((await company.ask(`/api/leads/${id}/history`)).status).toBe(404);
    expect((await note(id, { note: 'Hello' })).status).toBe(404);
  });
});
