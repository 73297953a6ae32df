import { type Kysely, sql } from 'kysely';
import { isByStatusAlone, type LeadFilter } from '#contract/lead-filter.ts';
import type { LeadCounts } from '#contract/lead-figures.ts';
import { passing } from '#server/db/filter-pins.ts';
import { tileRange } from '#server/db/morton.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Schema } from '#server/db/schema.ts';
import { cellOf, countFeatures, countPins } from './count-features.ts';
import { KeptScans } from './kept-scans.ts';
import { leadFeatures, type PointRow } from './lead-features.ts';
import type { PinFeature, Tile } from './pin-feature.ts';
import { type PinScan, scanPins } from './pin-scan.ts';
import { cellCounts, crowdOf, hasCounts } from './read-counts.ts';

interface PinLimits {
  /** More leads than this in one tile are drawn as counts: points would lie upon each other. */
  readonly points: number;
  /** More than this in one cell are, too, below {@link streetZoom}. */
  readonly pointsInCell: number;
  /** Pins that one tile may look through; where more lie, the filter's scan is kept. */
  readonly lookedThrough: number;
  /** Pins that a change anywhere among them has a kept scan look through again. */
  readonly pinsInSlice: number;
}

const usualLimits: PinLimits = {
  points: 2_000,
  pointsInCell: 12,
  lookedThrough: 20_000,
  pinsInSlice: 5_000,
};

interface PinTilesDeps {
  readonly kind: OpenDatabase['kind'];
  readonly db: Kysely<Schema>;
  /** A connection on which whole scans run while tiles are read on the other. */
  readonly scans: Kysely<Schema>;
}

/** From here a person looks for houses, and the letters of pins can be read. */
const streetZoom = 15;

export interface TileQuery {
  readonly companyId: number;
  readonly filter: LeadFilter;
  readonly tile: Tile;
  /** The tile has all changes up to this number. */
  readonly seq: number;
}

/**
 * What pin tiles show. One rule for all filters: a lead is a point of its own where at most 12 of
 * the filter lie in its cell of 64 px, and from the zoom of streets on wherever at most 2,000 lie
 * in its tile; else all of one status in one cell are one point with their count. So the counts of
 * all tiles of a zoom add up to the leads that pass, and a do-not-disturb lead is counted beside its
 * neighbours, never among them.
 */
export class PinTiles {
  readonly #deps: PinTilesDeps;
  readonly #scans: KeptScans;
  readonly #limits: PinLimits;

  constructor(deps: PinTilesDeps, limits = usualLimits) {
    this.#deps = deps;
    this.#limits = limits;
    this.#scans = new KeptScans((companyId, filter, last) =>
      scanPins(deps.scans, { companyId, filter, last, pinsInSlice: limits.pinsInSlice }),
    );
  }

  async tile(query: TileQuery): Promise<PinFeature[]> {
    const { companyId, filter, tile, seq } = query;
    if (isByStatusAlone(filter) && hasCounts(tile)) return this.#counted(query);
    const crowd = await crowdOf(this.#deps.db, companyId, tile);
    return crowd > this.#limits.lookedThrough
      ? this.#scanned(await this.#scans.get(companyId, filter, seq), query)
      : this.#lookedThrough(query);
  }

  /** How many leads pass a filter that nothing is counted for ahead. */
  async counts({ companyId, filter, seq }: Omit<TileQuery, 'tile'>): Promise<LeadCounts> {
    const scan = await this.#scans.get(companyId, filter, seq);
    return { seq: scan.seq, total: scan.length, by_status: scan.byStatus() };
  }

  async #counted(query: TileQuery): Promise<PinFeature[]> {
    const counts = await cellCounts(this.#deps.db, query);
    const total = counts.reduce((sum, { count }) => sum + count, 0);
    if (total > this.#limits.points) return countFeatures(counts, query.tile);
    return total === 0 ? [] : this.#spread(await this.#points(query).execute(), query.tile);
  }

  async #scanned(scan: PinScan, query: TileQuery): Promise<PinFeature[]> {
    const { tile } = query;
    const total = scan.countIn(tile);
    if (total === 0) return [];
    if (total > this.#limits.points) return countFeatures(scan.cellCounts(tile), tile);
    const points = this.#points(query).where(this.#amongCells(scan.cellsIn(tile)));
    return this.#spread(await points.execute(), tile);
  }

  async #lookedThrough(query: TileQuery): Promise<PinFeature[]> {
    const { tile } = query;
    const points = await this.#points(query)
      .limit(this.#limits.points + 1)
      .execute();
    if (points.length <= this.#limits.points) return this.#spread(points, tile);
    const pins = await this.#passing(query)
      .select(['cell', 'lead_status'])
      .orderBy('cell')
      .execute();
    return countFeatures(countPins(columnsOf(pins), { from: 0, to: pins.length, tile }), tile);
  }

  /** Points, and counts where they would lie upon each other. */
  #spread(rows: readonly PointRow[], tile: Tile): PinFeature[] {
    if (tile.z >= streetZoom) return leadFeatures(rows, tile);
    return [...Map.groupBy(rows, ({ cell }) => cellOf(cell, tile)).values()].flatMap((own) =>
      own.length > this.#limits.pointsInCell
        ? countFeatures(countPins(columnsOf(own), { from: 0, to: own.length, tile }), tile)
        : leadFeatures(own, tile),
    );
  }

  #points(query: TileQuery) {
    return this.#passing(query).select(['lead_id', 'lead_status', 'latitude', 'longitude', 'cell']);
  }

  #passing({ companyId, filter, tile }: TileQuery) {
    const range = tileRange(tile.z, tile.x, tile.y);
    return this.#deps.db
      .selectFrom('pins')
      .where('company_id', '=', companyId)
      .where('cell', '>=', range.from)
      .where('cell', '<', range.to)
      .where(passing(filter, 'by-place'));
  }

  /** The list as one parameter: a statement for each length would never be prepared twice. */
  #amongCells(cells: readonly number[]) {
    return this.#deps.kind === 'sqlite'
      ? sql<boolean>`cell in (select value from json_each(${JSON.stringify(cells)}))`
      : sql<boolean>`cell = any(${cells}::bigint[])`;
  }
}

const columnsOf = (pins: readonly { readonly cell: number; readonly lead_status: string }[]) => ({
  cells: pins.map(({ cell }) => cell),
  statusAt: (index: number) => pins[index]?.lead_status ?? '',
});
