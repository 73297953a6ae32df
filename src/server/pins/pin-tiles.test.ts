import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  isByStatusAlone,
  type LeadFilter,
  leadFilterSchema,
  passesFilter,
} from '#contract/lead-filter.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { relayStages } from '#contract/relay-stage.ts';
import { createCompany, defaultCompanyId } from '#server/db/company.ts';
import { pinCountRows } from '#server/db/lead-trail.ts';
import { mortonOf } from '#server/db/morton.ts';
import { type OpenDatabase, openBeside, openDatabase } from '#server/db/open-database.ts';
import { pinCountColumns, type PinRow } from '#server/db/schema.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { countByStatus } from './count-by-status.ts';
import type { PinFeature, Tile } from './pin-feature.ts';
import { PinTiles } from './pin-tiles.ts';

/** So low that a few hundred leads go every way that a million go. */
const limits = { points: 12, pointsInCell: 3, lookedThrough: 40, pinsInSlice: 30 };

const degrees = (min: number, max: number) => fc.double({ min, max, noNaN: true });

const arbitraryPlace = fc.oneof(
  // A street, a town, and anywhere.
  fc.record({
    lng: degrees(-72.501, -72.5),
    lat: degrees(44.2, 44.201),
  }),
  fc.record({
    lng: degrees(-72.6, -72.4),
    lat: degrees(44.1, 44.3),
  }),
  fc.record({ lng: degrees(-180, 180), lat: degrees(-90, 90) }),
);

const arbitraryPin = fc
  .record({
    place: arbitraryPlace,
    lead_status: fc.constantFrom(...leadStatusCodes),
    lead_source_id: fc.constantFrom('door-knocking', 'mailer'),
    day: fc.integer({ min: 1, max: 28 }),
    region_id: fc.constantFrom(null, 'north'),
    search_text: fc.constantFrom('elm st', 'oak rd'),
    relay: fc.constantFrom(null, ...relayStages),
  })
  .map(({ place, day, ...rest }) => ({
    ...rest,
    company_id: defaultCompanyId,
    created_at: new Date(Date.UTC(2026, 0, day)).toISOString(),
    cell: mortonOf(place),
    latitude: place.lat,
    longitude: place.lng,
  }));

const arbitraryFilter = fc
  .record(
    {
      status: fc.subarray([...leadStatusCodes], { minLength: 1 }).map(String),
      source: fc.constantFrom('door-knocking', 'mailer'),
      created_from: fc.constantFrom('2026-01-05', '2026-01-20'),
      region: fc.constantFrom('none', 'north'),
      relay: fc.constantFrom('waiting', 'waiting,refused,unsure'),
      text: fc.constantFrom('elm', 'oak', 'none such', ' '),
    },
    { requiredKeys: [] },
  )
  .map((input) => leadFilterSchema.parse(input));

const countsOf = (features: readonly PinFeature[]) => {
  const counts: Record<string, number> = {};
  for (const feature of features)
    counts[feature.status] =
      (counts[feature.status] ?? 0) + ('count' in feature ? feature.count : 1);
  return counts;
};

const added = (all: readonly Record<string, number>[]) => {
  const sums: Record<string, number> = {};
  for (const [status, count] of all.flatMap((counts) => Object.entries(counts)))
    sums[status] = (sums[status] ?? 0) + count;
  return sums;
};

describe.each(testDatabaseKinds)('pins after any changes on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let tiles: PinTiles;
  const opened: { close: () => Promise<void> }[] = [];
  /** What must be on the map, by the words of the contract alone. */
  const pins = new Map<string, PinRow>();
  let seq = 0;
  let minted = 0;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    const beside = () => {
      const other = openBeside(place.options);
      if (!other) throw new Error('The database is not there.');
      opened.push(other);
      return other.db;
    };
    tiles = new PinTiles({ kind, db: beside(), scans: beside() }, limits);
    const other = await createCompany(database.db, 'Another');
    const theirs = fc.sample(arbitraryPin, { numRuns: 100, seed: 9 });
    await database.db.transaction().execute((tx) =>
      database.trail.fill(
        tx,
        other,
        theirs.map((pin, index) => ({ ...pin, company_id: other, lead_id: `theirs ${index}` })),
      ),
    );
    await change(
      fc.sample(arbitraryPin, { numRuns: 400, seed: 8 }).map((pin) => ({ ...pin, of: null })),
    );
  }, 120_000);
  afterAll(async () => {
    for (const { close } of opened) await close();
    await database.close();
    await place.remove();
  });

  type Made = Omit<PinRow, 'lead_id'>;
  /** `of` says which pin, by its index among all; null makes a new one. Off the map without a row. */
  type Change = (Made | { readonly lead_status?: never }) & { readonly of: number | null };

  async function change(changes: readonly Change[]): Promise<void> {
    const told = changes.flatMap(({ of, ...row }) => {
      const known = of === null ? undefined : [...pins.values()][of % pins.size];
      const leadId = known?.lead_id ?? `lead ${++minted}`;
      const after = 'cell' in row ? { ...row, lead_id: leadId } : null;
      if (!known && !after) return [];
      if (after) pins.set(leadId, after);
      else pins.delete(leadId);
      const what = known ? (after ? 'changed' : 'removed') : 'created';
      return {
        companyId: defaultCompanyId,
        leadId,
        kind: what,
        before: known ?? null,
        after,
      } as const;
    });
    // One by one: the same lead may be meant twice.
    for (const one of told)
      await database.db.transaction().execute((tx) => database.trail.record(tx, [one]));
    seq += told.length;
  }

  const shown = async (filter: LeadFilter, tile: Tile) =>
    countsOf(await tiles.tile({ companyId: defaultCompanyId, filter, tile, seq }));

  const passing = (filter: LeadFilter) =>
    [...pins.values()].filter((pin) => passesFilter(pin, filter));

  const childrenOf = ({ z, x, y }: Tile): Tile[] =>
    [0, 1].flatMap((right) =>
      [0, 1].map((down) => ({ z: z + 1, x: 2 * x + right, y: 2 * y + down })),
    );

  const arbitraryChanges = fc.array(
    fc.oneof(
      fc.tuple(arbitraryPin, fc.option(fc.nat())).map(([pin, of]) => ({ ...pin, of })),
      fc.nat().map((of) => ({ of })),
    ),
    { maxLength: 5 },
  );

  test('at every zoom they add up to what passes the filter, status by status', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryChanges, arbitraryFilter, fc.nat(), async (changes, filter, to) => {
        await change(changes);
        const leads = passing(filter);
        const expected = countsOf(
          leads.map((pin) => ({ x: 0, y: 0, status: pin.lead_status, id: '' })),
        );
        const counted = isByStatusAlone(filter)
          ? await countByStatus(database.heavyReads, defaultCompanyId, filter)
          : await tiles.counts({ companyId: defaultCompanyId, filter, seq });
        expect(counted).toEqual({ seq, total: leads.length, by_status: expected });

        let tile: Tile = { z: 0, x: 0, y: 0 };
        expect(await shown(filter, tile)).toEqual(expected);
        // Down to one lead's house: each tile shows what its four parts show.
        const goal = leads[to % Math.max(1, leads.length)]?.cell ?? 0;
        while (tile.z < 22) {
          const parts = childrenOf(tile);
          const counts = await Promise.all(parts.map((part) => shown(filter, part)));
          expect(added(counts), JSON.stringify(tile)).toEqual(await shown(filter, tile));
          const quarter = Math.floor(goal / 4 ** (22 - tile.z - 1)) % 4;
          tile = parts[(quarter % 2) * 2 + (quarter >> 1)] ?? tile;
        }
      }),
      { numRuns: 25 },
    );
  }, 120_000);

  test('a scan that is kept follows every change, told one by one or all at once', async () => {
    const filters = [{ source: 'mailer' }, { text: 'elm', status: 'dd,u' }, { region: 'north' }];
    const world: Tile = { z: 0, x: 0, y: 0 };
    const check = async () => {
      for (const filter of filters.map((input) => leadFilterSchema.parse(input)))
        expect(await shown(filter, world)).toEqual(
          countsOf(
            passing(filter).map(({ lead_status }) => ({ x: 0, y: 0, status: lead_status, id: '' })),
          ),
        );
    };
    for (const changes of fc.sample(arbitraryChanges, { numRuns: 40, seed: 5 })) {
      await change(changes);
      await check();
    }
    // As when a region was drawn anew: the feed does not say which leads are in it now.
    for (const pin of pins.values()) pins.set(pin.lead_id, { ...pin, region_id: 'north' });
    await database.db.transaction().execute(async (tx) => {
      await tx
        .updateTable('pins')
        .set({ region_id: 'north' })
        .where('company_id', '=', 1)
        .execute();
      await database.trail.recordMany(tx, defaultCompanyId);
    });
    seq += 1;
    await check();
  }, 60_000);

  test('the commonest status of a cell tells its total and the worst of its do-not-disturb', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: 20 }), fc.nat(), async (z, of) => {
        const { cell = 0 } = [...pins.values()][of % pins.size] ?? {};
        const tile = tileOfRange(z, Math.floor(cell / 4 ** (22 - z)));
        const features = await tiles.tile({ companyId: defaultCompanyId, filter: {}, tile, seq });
        const counts = features.filter((feature) => 'count' in feature);
        for (const own of Map.groupBy(counts, ({ x, y }) => `${x} ${y}`).values()) {
          const leading = own.filter(({ total }) => total !== undefined);
          expect(leading).toHaveLength(1);
          expect(leading[0]?.count).toBe(Math.max(...own.map(({ count }) => count)));
          expect(leading[0]?.total).toBe(own.reduce((sum, { count }) => sum + count, 0));
          const worst = ['dnd', 'dd'].find((bad) => own.some(({ status }) => status === bad));
          expect(own.map(({ bad }) => bad)).toEqual(
            own.map((one) => (one === leading[0] ? worst : undefined)),
          );
        }
      }),
      { numRuns: 100 },
    );
  }, 60_000);

  test('a do-not-disturb lead stands for itself or among its own, in the tile it lies in', async () => {
    const bad = [...pins.values()].filter((pin) => ['dd', 'dnd'].includes(pin.lead_status));
    expect(bad.length).toBeGreaterThan(20);
    for (const pin of bad)
      for (const z of [3, 9, 13, 17]) {
        const size = 4 ** (22 - z);
        const range = Math.floor(pin.cell / size);
        const tile = tileOfRange(z, range);
        const features = await tiles.tile({ companyId: defaultCompanyId, filter: {}, tile, seq });
        const own = features.filter(({ status }) => status === pin.lead_status);
        const inTile = bad.filter(
          (other) =>
            Math.floor(other.cell / size) === range && other.lead_status === pin.lead_status,
        );
        expect(countsOf(own)).toEqual({ [pin.lead_status]: inTile.length });
      }
  }, 120_000);

  test('the counts kept ahead are what the pins add up to', async () => {
    const kept = await database.db
      .selectFrom('pin_counts')
      .selectAll()
      .where('company_id', '=', defaultCompanyId)
      .execute();
    const fresh = pinCountRows([...pins.values()].map((after) => ({ before: null, after })));
    const inOrder = (rows: typeof kept) =>
      rows
        .filter((row) => row.count !== 0 || row.column_sum !== 0 || row.row_sum !== 0)
        .map((row) => pinCountColumns.map((column) => row[column]).join(' '))
        .toSorted();
    expect(inOrder(kept)).toEqual(inOrder(fresh));
  });

  function tileOfRange(z: number, range: number): Tile {
    let tile: Tile = { z: 0, x: 0, y: 0 };
    while (tile.z < z) {
      const quarter = Math.floor(range / 4 ** (z - tile.z - 1)) % 4;
      tile = childrenOf(tile)[(quarter % 2) * 2 + (quarter >> 1)] ?? tile;
    }
    return tile;
  }
});
