import { expect } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { type DrawRegion, drawRegionSchema } from '#contract/region.ts';
import { readDrawnRegions, regionAt, type StateAt } from '#server/db/drawn-regions.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { noCell } from '#server/db/schema.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import type { Random } from '#server/geocode/testing/random.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { AreaStore } from '#server/areas/area-store.ts';

/** Leads and regions of companies on one database. */
export interface AreaTrial {
  readonly place: TestDatabase;
  readonly database: OpenDatabase;
  readonly leads: LeadStore;
  readonly areas: AreaStore;
  close(): Promise<void>;
}

/** Vermont west of the 72nd meridian, New Hampshire east of it, the sea beyond the 71st. */
export const stateAt: StateAt = ({ lng }) => (lng < -72 ? 'VT' : lng < -71 ? 'NH' : null);

export async function openAreaTrial(kind: OpenDatabase['kind']): Promise<AreaTrial> {
  const place = await createTestDatabase(kind);
  const database = await openDatabase(place.options);
  return {
    place,
    database,
    leads: new LeadStore({ database, stateAt, buildingKey, readDoor: doorOf }),
    areas: new AreaStore(database, stateAt),
    async close() {
      await database.close();
      await place.remove();
    },
  };
}

const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** A border around a middle, so that it never crosses itself. */
export function regionAround(random: Random, name: string): DrawRegion {
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

export const newLead = (random: Random) =>
  createLeadSchema.parse({
    address: `${random.below(900)} Made Up St`,
    state: 'VT',
    zipcode: '05641',
    latitude: round(43 + random.next() * 2),
    longitude: round(-73 + random.next() * 3),
    lead_status: random.pick(leadStatusCodes),
  });

/** Everything that is kept about regions, against the rule itself. */
export async function expectPlaced(
  { database, areas }: AreaTrial,
  companyId: number,
): Promise<void> {
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
