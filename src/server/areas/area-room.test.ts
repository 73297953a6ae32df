import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { auditPageSchema } from '#contract/audit.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import { createdLeadSchema, leadSchema } from '#contract/lead.ts';
import { problemSchema } from '#contract/problem.ts';
import { drawnRegionSchema, regionListSchema } from '#contract/region.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { openWholeApp, type Proof, type WholeApp } from '#server/testing/whole-app.ts';

const house = {
  address: '204 N Maple St',
  state: 'KS',
  zipcode: '67473',
  latitude: '39.39726',
  longitude: '-98.62128',
  lead_status: 'pr',
};

const ringAround = (lng: number, lat: number) => [
  [lng - 1, lat - 1],
  [lng + 1, lat - 1],
  [lng + 1, lat + 1],
  [lng - 1, lat + 1],
  [lng - 1, lat - 1],
];
const polygonOf = (...coordinates: number[][][]) => ({ type: 'Polygon', coordinates });
const aroundHouse = polygonOf(ringAround(-98.6, 39.4));
const elsewhere = polygonOf(ringAround(-90, 30));

describe.each(testDatabaseKinds)('the routes of regions on %s', (kind) => {
  let whole: WholeApp;
  let ours: Proof;
  let theirs: Proof;
  let kiosk: Proof;
  let leadId = '';

  const ask = (proof: Proof, [method, path]: readonly [string, string], body?: unknown) =>
    whole.app.request(`http://127.0.0.1${path}`, {
      method,
      headers: { 'Content-Type': 'application/json', ...proof },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
  const list = async (proof: Proof) =>
    regionListSchema.parse(await (await ask(proof, ['GET', '/api/regions'])).json());
  const draw = async (name: string, polygon: object, proof = ours) =>
    drawnRegionSchema.parse(
      await (await ask(proof, ['POST', '/api/regions'], { name, polygon })).json(),
    );
  const regionOfLead = async () =>
    leadSchema.parse(await (await ask(ours, ['GET', `/api/leads/${leadId}`])).json()).region;
  const problem = async (answer: Response | Promise<Response>) =>
    problemSchema.parse(await (await answer).json());

  beforeAll(async () => {
    whole = await openWholeApp(kind);
    ours = await whole.signedIn(defaultCompanyId, 'owner');
    theirs = await whole.signedIn(await createCompany(whole.database.db, 'Other'), 'dispatcher');
    kiosk = await whole.signedIn(defaultCompanyId, 'kiosk');
    const answer = await ask(ours, ['POST', '/api/leads'], house);
    leadId = createdLeadSchema.parse(await answer.json()).id;
  }, 60_000);
  afterAll(() => whole.close());

  test('draw one, count what is in it, change it, remove it, and draw it again', async () => {
    const first = await draw('North side', aroundHouse);
    expect(first).toMatchObject({ name: 'North side', by_status: { pr: 1 } });
    expect(await regionOfLead()).toEqual({ id: first.id, name: 'North side' });
    const path = `/api/regions/${first.id}`;

    await ask(ours, ['PUT', path], { name: 'North', polygon: aroundHouse });
    expect(await regionOfLead()).toEqual({ id: first.id, name: 'North' });
    await ask(ours, ['PUT', path], { name: 'North', polygon: elsewhere });
    expect(await list(ours)).toMatchObject([{ id: first.id, name: 'North', by_status: {} }]);
    expect(await regionOfLead()).toBeNull();

    await ask(ours, ['PUT', path], { name: 'North', polygon: aroundHouse });
    expect((await ask(ours, ['DELETE', path])).status).toBe(200);
    expect(await list(ours)).toEqual([]);
    expect((await ask(ours, ['DELETE', path])).status).toBe(404);
    const again = await draw('North', aroundHouse);
    expect(again.by_status).toEqual({ pr: 1 });
    expect(await regionOfLead()).toEqual({ id: again.id, name: 'North' });
    await ask(ours, ['DELETE', `/api/regions/${again.id}`]);

    const audit = await ask(ours, ['GET', `/api/audit?subject=${first.id}`]);
    const { results } = auditPageSchema.parse(await audit.json());
    expect(results.map(({ action }) => action)).toEqual([
      'region.removed',
      'region.changed',
      'region.changed',
      'region.changed',
      'region.drawn',
    ]);
    expect(results.at(-2)).toMatchObject({
      before: { name: 'North side', points: 4 },
      after: { name: 'North', points: 4 },
    });
  });

  test('belong to one company alone', async () => {
    const region = await draw('Shared name', aroundHouse);
    const path = `/api/regions/${region.id}`;
    expect(await list(theirs)).toEqual([]);
    expect((await draw('Shared name', aroundHouse, theirs)).by_status).toEqual({});
    const body = { name: 'Mine', polygon: elsewhere };
    expect((await ask(theirs, ['PUT', path], body)).status).toBe(404);
    expect((await ask(theirs, ['DELETE', path])).status).toBe(404);
    expect(await list(ours)).toEqual([region]);
    expect((await ask(kiosk, ['GET', '/api/regions'])).status).toBe(403);
    await ask(ours, ['DELETE', path]);
  });

  test('two do not have one name, in whichever letters', async () => {
    const region = await draw('West end', aroundHouse);
    const twin = { name: 'WEST END', polygon: elsewhere };
    const answer = await ask(ours, ['POST', '/api/regions'], twin);
    expect(answer.status).toBe(409);
    expect(problemSchema.parse(await answer.json()).detail).toContain('name');
    const other = await draw('East end', elsewhere);
    expect((await ask(ours, ['PUT', `/api/regions/${other.id}`], twin)).status).toBe(409);
    // Its own name is no other's.
    const same = { name: 'East End', polygon: elsewhere };
    expect((await ask(ours, ['PUT', `/api/regions/${other.id}`], same)).status).toBe(200);
    for (const { id } of [region, other]) await ask(ours, ['DELETE', `/api/regions/${id}`]);
  });

  test.each<[string, object, string]>([
    ['a ring that is open', polygonOf(ringAround(0, 0).slice(1)), 'region_polygon'],
    ['a bow tie', polygonOf([[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]), 'region_polygon'], // prettier-ignore
    ['too few points', polygonOf([[0, 0], [1, 1], [0, 0]]), 'region_polygon'], // prettier-ignore
    ['no ring', polygonOf(), 'region_polygon'],
    ['a place that is not on Earth', polygonOf(ringAround(180, 0)), 'region_polygon'],
    ['another shape', { type: 'Point', coordinates: [0, 0] }, 'region_polygon'],
    [
      'too many points',
      polygonOf([
        ...Array.from({ length: leadLimits.regionPoints }, (_, x) => [x / 100, 0]),
        [5, 5],
        [0, 0],
      ]),
      'region_polygon_large',
    ],
    [
      'too many rings',
      polygonOf(...Array.from({ length: 21 }, (_, x) => ringAround(x * 3, 0))),
      'region_polygon_large',
    ],
  ])('are refused with %s, naming field and remedy', async (_name, polygon, code) => {
    const { errors = [] } = await problem(
      ask(ours, ['POST', '/api/regions'], { name: 'Wrong', polygon }),
    );
    expect(errors[0]?.field.split('.')[0]).toBe('polygon');
    expect(errors[0]?.code).toBe(code);
    expect(errors[0]?.message).toContain(code === 'region_polygon' ? 'Draw' : 'Use');
  });

  test(`are ${leadLimits.regions} at most`, async () => {
    await whole.database.db.transaction().execute(async (tx) => {
      for (let n = 0; n < leadLimits.regions; n += 1)
        await tx
          .insertInto('regions')
          .values({
            company_id: defaultCompanyId,
            id: `0000-${n}`,
            name: `Region ${n}`,
            polygon: JSON.stringify(elsewhere),
          })
          .execute();
    });
    const answer = await ask(ours, ['POST', '/api/regions'], {
      name: 'One more',
      polygon: elsewhere,
    });
    expect(answer.status).toBe(409);
    expect(problemSchema.parse(await answer.json()).detail).toContain(String(leadLimits.regions));
  });
});
