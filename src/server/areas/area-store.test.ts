import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { systemActor } from '#server/db/audit-log.ts';
import { createCompany } from '#server/db/company.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { Random } from '#server/geocode/testing/random.ts';
import {
  type AreaTrial,
  expectPlaced,
  newLead,
  openAreaTrial,
  regionAround,
} from './testing/area-trial.ts';

describe.each(testDatabaseKinds)('regions on %s', (kind) => {
  let trial: AreaTrial;

  beforeAll(async () => {
    trial = await openAreaTrial(kind);
  }, 60_000);
  afterAll(() => trial.close());

  test.each([1, 2])(
    'are where every lead is, after random draws, changes and removals beside new leads (%i)',
    async (seed) => {
      const { database, leads, areas } = trial;
      const random = new Random(seed);
      const companyId = await createCompany(database.db, 'Random Roofs');
      const by = systemActor(companyId);
      const made: string[] = [];
      let names = 0;
      const step = async (): Promise<unknown> => {
        const known = await areas.list(companyId);
        const what = random.below(10);
        const name = `Region ${(names += 1)}`;
        if (known.length === 0 || what < 3) return areas.draw(by, regionAround(random, name));
        const { id, polygon, name: old } = random.pick(known);
        if (what < 5) return areas.change(by, id, regionAround(random, old));
        if (what < 6) return areas.change(by, id, { name, polygon });
        return areas.remove(by, id);
      };
      for (let turn = 0; turn < 15; turn += 1) {
        const bodies = Array.from({ length: random.below(12) }, () => newLead(random));
        const withdrawn = random.below(3) === 0 ? made.pop() : undefined;
        const [outcomes] = await Promise.all([
          Promise.all(bodies.map((body) => leads.create(by, body))),
          step(),
          withdrawn && leads.withdraw(by, withdrawn),
        ]);
        for (const outcome of outcomes) if ('lead' in outcome) made.push(outcome.lead.id);
        await expectPlaced(trial, companyId);
      }
      // With the last one gone, states are back.
      for (const { id } of await areas.list(companyId)) await areas.remove(by, id);
      await expectPlaced(trial, companyId);
      const states = await database.db
        .selectFrom('pins')
        .select('region_id')
        .distinct()
        .where('company_id', '=', companyId)
        .orderBy('region_id')
        .execute();
      expect(states.map(({ region_id }) => region_id).filter(Boolean)).toEqual([
        'state:NH',
        'state:VT',
      ]);
    },
    60_000,
  );

  test('take along more leads than one step looks at', async () => {
    const { database, leads, areas } = trial;
    const companyId = await createCompany(database.db, 'Large Roofs');
    const by = systemActor(companyId);
    const random = new Random(7);
    // Many of them in one cell, so that a step ends within it.
    const crowd = { ...newLead(random), latitude: '44', longitude: '-72' };
    const bodies = Array.from({ length: 1_300 }, (_, index) =>
      index < 700 ? crowd : newLead(random),
    );
    await Promise.all(bodies.map((body) => leads.create(by, body)));
    await areas.draw(by, regionAround(random, 'First'));
    await expectPlaced(trial, companyId);
    const around = regionAround(random, 'Second');
    await areas.draw(by, {
      ...around,
      polygon: {
        type: 'Polygon',
        coordinates: [[[-74, 42], [-70, 42], [-70, 46], [-74, 46], [-74, 42]]], // prettier-ignore
      },
    });
    await expectPlaced(trial, companyId);
    for (const { id } of await areas.list(companyId)) await areas.remove(by, id);
    await expectPlaced(trial, companyId);
  }, 60_000);

  test('tell the feed of changes that everything is to be read anew, once for each', async () => {
    const { database, areas } = trial;
    const companyId = await createCompany(database.db, 'Told Roofs');
    const by = systemActor(companyId);
    const random = new Random(9);
    let rings = 0;
    const deafen = database.bell.listen((company) => void (company === companyId && (rings += 1)));
    const outcome = await areas.draw(by, regionAround(random, 'Told'));
    deafen();
    const feed = await database.db
      .selectFrom('lead_changes')
      .select(['seq', 'kind'])
      .where('company_id', '=', companyId)
      .execute();
    expect(feed).toEqual([{ seq: 1, kind: 'many' }]);
    expect(rings).toBe(1);
    expect(outcome.kind).toBe('done');
  });
});
