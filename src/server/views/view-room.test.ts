import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { leadLimits } from '#contract/lead-limits.ts';
import { savedViewListSchema, savedViewSchema } from '#contract/saved-view.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

describe.each(testDatabaseKinds)('saved views on %s', (kind) => {
  let whole: WholeApp;
  let mine: Proof;
  let theirs: Proof;

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    // Without an owner nothing is answered.
    await whole.signedIn(defaultCompanyId, 'owner');
  }, 60_000);
  afterAll(() => whole.close());
  beforeEach(async () => {
    const company = await createCompany(whole.database.db, 'Test');
    mine = await whole.keyOf(company, 'dispatcher');
    theirs = await whole.keyOf(company, 'dispatcher');
  });

  const ask = (path: string, proof: Proof, init: RequestInit = {}) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      ...init,
      headers: { ...proof, 'Content-Type': 'application/json' },
    });
  const save = (proof: Proof, name: string, query = '?status=pr') =>
    ask('/api/views', proof, { method: 'POST', body: JSON.stringify({ name, query }) });
  const list = async (proof: Proof) =>
    savedViewListSchema.parse(await (await ask('/api/views', proof)).json());

  test('are kept by name, each for whoever saved them', async () => {
    await save(mine, 'North');
    await save(mine, 'East 10');
    await save(mine, 'East 9', '?text=elm#map=15/39.4/-98.62');
    await save(theirs, 'Theirs');
    const views = await list(mine);
    expect(views.map(({ name }) => name)).toEqual(['East 9', 'East 10', 'North']);
    expect(views[0]?.query).toBe('?text=elm#map=15/39.4/-98.62');
    expect((await list(theirs)).map(({ name }) => name)).toEqual(['Theirs']);
  });

  test('a name in use takes the newer query', async () => {
    await save(mine, 'North');
    const answer = await save(mine, 'North', '?status=fu');
    expect(answer.status).toBe(201);
    const newer = savedViewSchema.parse(await answer.json());
    expect(await list(mine)).toEqual([newer]);
    expect(newer.query).toBe('?status=fu');
  });

  test('are removed by whose they are alone', async () => {
    const { id } = savedViewSchema.parse(await (await save(mine, 'North')).json());
    const remove = (proof: Proof) => ask(`/api/views/${id}`, proof, { method: 'DELETE' });
    expect((await remove(theirs)).status).toBe(404);
    expect((await remove(mine)).status).toBe(200);
    expect((await remove(mine)).status).toBe(404);
    expect(await list(mine)).toEqual([]);
  });

  test('nobody has more than can be looked through', async () => {
    for (let number = 0; number < leadLimits.views; number += 1) await save(mine, `View ${number}`);
    const one = await save(mine, 'One more');
    expect(one.status).toBe(400);
    expect(await one.json()).toMatchObject({ errors: [{ field: 'name', code: 'view_name_many' }] });
    expect((await save(mine, 'View 7', '')).status).toBe(201);
  }, 60_000);
});
