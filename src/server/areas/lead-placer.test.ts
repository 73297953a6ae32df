import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DrawRegion } from '#contract/region.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { createCompany } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { AreaStore } from './area-store.ts';
import {
  type AreaTrial,
  expectPlaced,
  newLead,
  openAreaTrial,
  regionAround,
  stateAt,
} from './testing/area-trial.ts';

/** So slow that most leads follow after the answer. */
const pace = { batchSize: 20, batchesBeforeAnswer: 1 };

const everywhere: DrawRegion['polygon'] = {
  type: 'Polygon',
  coordinates: [[[-74, 42], [-69, 42], [-69, 46], [-74, 46], [-74, 42]]], // prettier-ignore
};

const farAway: DrawRegion['polygon'] = {
  type: 'Polygon',
  coordinates: [[[10, 42], [11, 42], [11, 43], [10, 42]]], // prettier-ignore
};

describe.each(testDatabaseKinds)('leads follow regions on %s', (kind) => {
  let trial: AreaTrial;
  /** On PostgreSQL of another process. */
  let other: OpenDatabase;

  beforeAll(async () => {
    trial = await openAreaTrial(kind);
    other = kind === 'sqlite' ? trial.database : await openDatabase(trial.place.options);
  }, 60_000);
  afterAll(async () => {
    if (other !== trial.database) await other.close();
    await trial.close();
  });

  async function companyWithLeads(name: string, count: number) {
    const companyId = await createCompany(trial.database.db, name);
    const by = systemActor(companyId);
    const random = new Random(count);
    const create = () => trial.leads.create(by, newLead(random));
    await Promise.all(Array.from({ length: count }, create));
    return { companyId, by, random, create };
  }

  /** A store as of a process that was killed right after its answer: it never goes on. */
  async function killedStore() {
    const store = new AreaStore(trial.database, stateAt, pace);
    await store.placer.stop();
    return store;
  }

  const namesOf = async (companyId: number) => {
    const rows = await trial.database.db
      .selectFrom('leads')
      .select('region_name')
      .distinct()
      .where('company_id', '=', companyId)
      .execute();
    return rows.map(({ region_name }) => String(region_name)).toSorted();
  };

  test('after the answer, and how far they are is told', async () => {
    const { companyId, by } = await companyWithLeads('Many Roofs', 130);
    const killed = await killedStore();
    await killed.draw(by, { name: 'All', polygon: everywhere });
    expect(await killed.placer.progress(companyId)).toEqual({ placed: 20, waiting: 110 });
    await killed.placer.next(companyId);
    expect(await killed.placer.progress(companyId)).toEqual({ placed: 40, waiting: 90 });
    const store = new AreaStore(trial.database, stateAt, pace);
    store.placer.wake();
    await store.placer.settled();
    expect(await store.placer.progress(companyId)).toEqual({ placed: 0, waiting: 0 });
    await expectPlaced(trial, companyId);
    expect(await namesOf(companyId)).toEqual(['All']);
  }, 60_000);

  test('the next start goes on after a crash, by the regions as they are by then', async () => {
    const { companyId, by, random } = await companyWithLeads('Crashed Roofs', 90);
    // Many of them in one cell, so that a batch ends within it.
    const crowd = { ...newLead(random), latitude: '44', longitude: '-72' };
    const create = () => trial.leads.create(by, crowd);
    await Promise.all(Array.from({ length: 50 }, create));
    await trial.areas.draw(by, { name: 'All', polygon: everywhere });
    const [drawn] = await trial.areas.list(companyId);
    const killed = await killedStore();
    await killed.change(by, drawn?.id ?? '', { name: 'Everything', polygon: everywhere });
    await killed.draw(by, { name: 'Far away', polygon: farAway });
    await Promise.all([create(), create()]);
    expect(await namesOf(companyId)).toEqual(['All', 'Everything']);
    await startAnew(companyId);
    expect(await namesOf(companyId)).toEqual(['Everything']);
    for (const { id } of await killed.list(companyId)) await killed.remove(by, id);
    expect(await namesOf(companyId)).toContain('Everything');
    await startAnew(companyId);
    expect(await namesOf(companyId)).toEqual(['New Hampshire', 'Vermont', 'null']);
  }, 60_000);

  async function startAnew(companyId: number) {
    const { placer } = new AreaStore(trial.database, stateAt, pace);
    placer.start((error) => expect.unreachable(String(error)));
    await placer.settled();
    await placer.stop();
    await expectPlaced(trial, companyId);
  }

  test('beside new leads, moved ones, other changes of regions, and another process', async () => {
    const { companyId, by, random, create } = await companyWithLeads('Busy Roofs', 120);
    const stores = [trial.database, other].map((one) => new AreaStore(one, stateAt, pace));
    const someStore = () => random.pick(stores);
    for (let turn = 0; turn < 8; turn += 1) {
      const [region] = await trial.areas.list(companyId);
      const shape = regionAround(random, `Region ${turn}`);
      const isOver = region && random.below(2) === 0;
      const work = isOver ? someStore().remove(by, region.id) : someStore().draw(by, shape);
      const renamed = region && { name: `Renamed ${turn}`, polygon: region.polygon };
      await Promise.all([
        work,
        renamed && someStore().change(by, region.id, renamed),
        ...Array.from({ length: 10 }, create),
        ...stores.map(({ placer }) => placer.next(companyId)),
        moveSome(companyId, random),
      ]);
    }
    for (const { placer } of stores) placer.wake();
    await Promise.all(stores.map(({ placer }) => placer.settled()));
    await expectPlaced(trial, companyId);
  }, 60_000);

  async function moveSome(companyId: number, random: Random): Promise<void> {
    const rows = await trial.database.db
      .selectFrom('leads')
      .select(['id', 'version'])
      .where('company_id', '=', companyId)
      .execute();
    for (let count = 0; count < 3; count += 1) {
      const { latitude, longitude } = newLead(random);
      const row = random.pick(rows);
      await trial.leads.change({
        by: systemActor(companyId),
        ...row,
        body: { latitude, longitude },
      });
    }
  }

  test('other writes need not wait for all of them', async () => {
    const { companyId, by, create } = await companyWithLeads('Patient Roofs', 200);
    const store = new AreaStore(trial.database, stateAt, pace);
    await store.draw(by, { name: 'All', polygon: everywhere });
    await create();
    expect((await store.placer.progress(companyId)).waiting).toBeGreaterThan(0);
    await store.placer.settled();
    await expectPlaced(trial, companyId);
  }, 60_000);
});
