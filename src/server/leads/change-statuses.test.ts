import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  type ChangedStatuses,
  changedStatusesSchema,
  historySchema,
  mostStatusChanges,
} from '#contract/change-lead.ts';
import { foundDuplicatesSchema } from '#contract/duplicate.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import { problemSchema } from '#contract/problem.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type WholeApp } from '#server/testing/whole-app.ts';
import { type ChangeCompany, openChangeCompany } from './testing/change-company.ts';

describe.each(testDatabaseKinds)('POST /api/lead-status-changes on %s', (kind) => {
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

  async function done(...asked: Parameters<ChangeCompany['changeStatuses']>) {
    const answer = await company.changeStatuses(...asked);
    expect(answer.status).toBe(200);
    return changedStatusesSchema.parse(await answer.json());
  }
  const rows = (table: 'pins' | 'pin_counts' | 'lead_changes' | 'lead_keys') =>
    whole.database.db.selectFrom(table).selectAll().where('company_id', '=', company.id).execute();
  const counted = async () => {
    const counts = (await rows('pin_counts')) as { lead_status: string; count: number }[];
    const all = counts
      .filter(({ count }) => count !== 0)
      .map((row) => [row.lead_status, row.count]);
    return Object.fromEntries(all) as Record<string, number>;
  };
  /** What a client sends to take a change back. */
  function undoing({ changed }: ChangedStatuses) {
    const byStatus = Map.groupBy(changed, ({ previous_status }) => previous_status);
    return {
      changes: [...byStatus].map(([lead_status, own]) => ({
        lead_status,
        leads: Object.fromEntries(own.map(({ id, version }) => [id, version])),
      })),
    };
  }

  test('changes many, and the answer undoes it', async () => {
    const statuses: LeadStatus[] = ['u', 'pr', 'u', 'fu'];
    const leads = [];
    for (const lead_status of statuses) leads.push(await company.create({ lead_status }));
    const seen = Object.fromEntries(leads.map(({ id, version }) => [id, version]));
    const result = await done({ changes: [{ lead_status: 'fu', leads: seen }] });
    expect(result.conflicts).toEqual([]);
    // The last one had the status already: nothing was written.
    expect(result.changed).toEqual(
      leads.slice(0, 3).map(({ id }, index) => ({
        id,
        version: 2,
        lead_status: 'fu',
        previous_status: statuses[index],
      })),
    );
    expect(await counted()).toEqual({ fu: 4 });
    expect((await rows('lead_changes')).slice(4)).toMatchObject([
      { seq: 5, kind: 'changed' },
      { seq: 6, kind: 'changed' },
      { seq: 7, kind: 'changed' },
    ]);

    const undone = await done(undoing(result));
    expect(undone.conflicts).toEqual([]);
    for (const [index, { id }] of leads.entries())
      expect((await company.get(id)).lead_status).toBe(statuses[index]);
    expect(await counted()).toEqual({ u: 2, pr: 1, fu: 1 });
  });

  test('leads that somebody changed stay as they are and are named', async () => {
    const [one, two] = [await company.create(), await company.create()];
    await company.patch(one, { lead_status: 'a' });
    const leads = { [one.id]: 1, [two.id]: 1, 'made-up': 1 };
    const result = await done({ changes: [{ lead_status: 'fu', leads }] });
    expect(result.changed.map(({ id }) => id)).toEqual([two.id]);
    expect(result.conflicts.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: one.id, version: 2, lead_status: 'a' },
      { id: 'made-up', version: null, lead_status: null },
    ]);
    expect(await company.get(one.id)).toMatchObject({ lead_status: 'a', version: 2 });
  });

  test('a lead that is named twice gets the first', async () => {
    const { id } = await company.create();
    const result = await done({
      changes: [
        { lead_status: 'fu', leads: { [id]: 1 } },
        { lead_status: 'a', leads: { [id]: 1 } },
      ],
    });
    expect(result.changed).toHaveLength(1);
    expect(result.conflicts).toEqual([{ id, version: 2, lead_status: 'fu' }]);
  });

  test('one do-not-disturb lead among them holds all until there is a reason', async () => {
    const [one, two] = [await company.create(), await company.create({ lead_status: 'dnd' })];
    const changes = [{ lead_status: 'u' as const, leads: { [one.id]: 1, [two.id]: 1 } }];
    const more = [{ lead_status: 'pr' as const, leads: { [one.id]: 1, [two.id]: 1 } }];
    const refused = await company.changeStatuses({ changes: more });
    expect(problemSchema.parse(await refused.json())).toMatchObject({
      status: 400,
      errors: [{ field: 'do_not_disturb_reason', code: 'do_not_disturb_leaves' }],
    });
    expect(await company.get(one.id)).toMatchObject({ version: 1 });
    const reason = 'They asked us to come.';
    expect((await done({ changes, do_not_disturb_reason: reason })).changed).toHaveLength(1);
    const history = await company.ask(`/api/leads/${two.id}/history`);
    expect(historySchema.parse(await history.json())[0]).toMatchObject({
      action: 'lead.changed',
      before: { lead_status: 'dnd' },
      after: { lead_status: 'u', do_not_disturb_reason: reason },
    });
  });

  test('do-not-disturb comes first among duplicates from then on', async () => {
    const cell = '802-555-0134';
    const one = await company.create({ cell });
    const two = await company.create({ cell, address: '9 Oak St', latitude: 45 });
    const found = async () => {
      const answer = await company.ask('/api/leads/duplicates', 'POST', { body: { cell } });
      return foundDuplicatesSchema.parse(await answer.json()).duplicates.map(({ id }) => id);
    };
    expect(await found()).toEqual([two.id, one.id]);
    await done({ changes: [{ lead_status: 'dd', leads: { [one.id]: 1 } }] });
    expect(await found()).toEqual([one.id, two.id]);
  });

  test('none but one’s own company’s', async () => {
    const { id } = await company.create();
    const stranger = await openChangeCompany(whole);
    const answer = await stranger.changeStatuses({
      changes: [{ lead_status: 'a', leads: { [id]: 1 } }],
    });
    expect(await answer.json()).toEqual({
      changed: [],
      conflicts: [{ id, version: null, lead_status: null }],
    });
  });

  test('a thousand at once fit into one request, and are undone by one', async () => {
    const leads: Record<string, number> = {};
    for (let from = 0; from < mostStatusChanges; from += 50) {
      const some = await Promise.all(Array.from({ length: 50 }, () => company.create()));
      for (const { id } of some) leads[id] = 1;
    }
    const result = await done({ changes: [{ lead_status: 'dd', leads }] });
    expect(result.changed).toHaveLength(mostStatusChanges);
    expect(await counted()).toEqual({ dd: mostStatusChanges });
    const undone = await done({ ...undoing(result), do_not_disturb_reason: 'A slip.' });
    expect(undone.changed).toHaveLength(mostStatusChanges);
    expect(await counted()).toEqual({ u: mostStatusChanges });
    expect(
      new Set(
        (await rows('lead_keys')).map((row) => 'do_not_disturb' in row && row.do_not_disturb),
      ),
    ).toEqual(new Set([0]));
  }, 60_000);

  test.each([
    [{ changes: [] }, 'changes status_changes_list'],
    [{ changes: [{ lead_status: 'u', leads: { a: 0 } }] }, 'changes.0.leads.a version_number'],
    [
      { changes: [{ lead_status: 'zz', leads: { a: 1 } }] },
      'changes.0.lead_status lead_status_code',
    ],
    [
      {
        changes: [
          {
            lead_status: 'u',
            leads: Object.fromEntries(Array.from({ length: 1001 }, (_, index) => [index, 1])),
          },
        ],
      },
      'changes status_changes_list',
    ],
  ])('faults are named', async (body, expected) => {
    const answer = await company.ask('/api/lead-status-changes', 'POST', { body });
    const { errors } = problemSchema.parse(await answer.json());
    expect(errors?.map(({ field, code }) => `${field} ${code}`)).toEqual([expected]);
  });
});
