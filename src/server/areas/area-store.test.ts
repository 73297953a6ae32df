import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { type DrawRegion, drawRegionSchema } from '#contract/region.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { createCompany } from '#server/db/company.ts';
import { readDrawnRegions, regionAt, type StateAt } from '#server/db/drawn-regions.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { noCell } from '#server/db/schema.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { AreaStore } from './area-store.ts';

/** Vermont west of the 72nd meridian, New Hampshire east of it, the sea beyond the 71st. */
const stateAt: StateAt = ({ lng }) => (lng < -72 ? 'VT' : lng < -71 ? 'NH' : null);

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

describe.each(testDatabaseKinds)('regions on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let leads: LeadStore;
  let areas: AreaStore;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    leads = new LeadStore({ database, stateAt, buildingKey, readDoor: doorOf });
    areas = new AreaStore(database, stateAt);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  /** A border around a middle, so that it never crosses itself. */
  function regionAround(random: Random, name: string): DrawRegion {
    const [lng, lat] = [-73 + random.next() * 3, 43 + random.next() * 2];
    const corners = 3 + random.below(9);
    const ring = Array.from({ length: corners }, (_, corner) => {
      const angle = (corner / corners) * 2 * Math.PI;
      const reach = 0.1 + random.next();
      return [round(lng + Math.cos(angle) * reach), round(lat + Math.sin(angle) * reach)] as [
        number,
        number,
      ];
    });
    return drawRegionSchema.parse({
      name,
      polygon: { type: 'Polygon', coordinates: [[...ring, ring[0]]] },
    });
  }

  const newLead = (random: Random) =>
    createLeadSchema.parse({
      address: `${random.below(900)} Made Up St`,
      state: 'VT',
      zipcode: '05641',
      latitude: round(43 + random.next() * 2),
      longitude: round(-73 + random.next() * 3),
      lead_status: random.pick(leadStatusCodes),
    });

  /** Everything that is kept about regions, against the rule itself. */
  async function check(companyId: number): Promise<void> {
    const drawn = await readDrawnRegions(database.db, companyId);
    const all = await database.db
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('cell', '>', noCell)
      .execute();
    const pins = await database.db
      .selectFrom('pins')
      .selectAll()
      .where('company_id', '=', companyId)
      .execute();
    const pinOf = new Map(pins.map((pin) => [pin.lead_id, pin]));
    const counts = new Map<string, number>();
    const wrong: string[] = [];
    for (const lead of all) {
      const region = regionAt(drawn, { lng: lead.longitude, lat: lead.latitude }, stateAt);
      const id = region?.id ?? null;
      const kept = [lead.region_id, lead.region_name, pinOf.get(lead.id)?.region_id];
      if (kept.join() !== [id, region?.name ?? null, id].join())
        wrong.push(`${kept.join()} instead of ${region?.name}`);
      if (!region) continue;
      const key = `${region.id} ${lead.lead_status}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    expect(wrong).toEqual([]);
    expect(pins.length).toBe(all.length);
    const kept = await database.db
      .selectFrom('region_counts')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('count', '!=', 0)
      .execute();
    expect(
      Object.fromEntries(kept.map((row) => [`${row.region_id} ${row.lead_status}`, row.count])),
    ).toEqual(Object.fromEntries(counts));
    const listed = await areas.list(companyId);
    expect(listed.map(({ id }) => id)).toEqual(drawn.map(({ id }) => id));
    for (const { id, by_status } of listed)
      for (const [status, count] of Object.entries(by_status))
        expect(counts.get(`${id} ${status}`)).toBe(count);
  }

  test.each([1, 2])(
    'are where every lead is, after random draws, changes and removals beside new leads (%i)',
    async (seed) => {
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
        await check(companyId);
      }
      // With the last one gone, states are back.
      for (const { id } of await areas.list(companyId)) await areas.remove(by, id);
      await check(companyId);
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
    await check(companyId);
    const around = regionAround(random, 'Second');
    await areas.draw(by, {
      ...around,
      polygon: {
        type: 'Polygon',
        coordinates: [[[-74, 42], [-70, 42], [-70, 46], [-74, 46], [-74, 42]]], // prettier-ignore
      },
    });
    await check(companyId);
    for (const { id } of await areas.list(companyId)) await areas.remove(by, id);
    await check(companyId);
  }, 60_000);

  test('tell the feed of changes that everything is to be read anew, once for each', async () => {
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
