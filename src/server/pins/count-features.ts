import { columnAndRow } from '#server/db/morton.ts';
import { cellZooms, type PinFeature, type Tile, tileExtent } from './pin-feature.ts';

/** Zoom of the columns and rows that are summed. */
const keyZoom = 22;

/** All pins of one status in one cell of a tile. */
export interface CellCount {
  /** Morton number of the cell, at {@link cellZoomOf}. */
  readonly cell: number;
  readonly lead_status: string;
  count: number;
  /** Of the columns and rows of zoom 22. */
  column_sum: number;
  row_sum: number;
}

/** Zoom of the cells that a tile is counted by. */
export const cellZoomOf = ({ z }: Tile): number => Math.min(keyZoom, z + cellZooms);

/** The cell of the tile that a pin lies in. */
export const cellOf = (cell: number, tile: Tile): number =>
  Math.floor(cell / 4 ** (keyZoom - cellZoomOf(tile)));

/**
 * A cell is drawn no farther from its own middle than this part of it, so that neighbours whose leads
 * lie at their common edge do not cover each other's numbers.
 */
const mostAside = 14 / 64;

/** Each count as a point; all of a cell at one place, in the middle of its leads or close to it. */
export function countFeatures(counts: Iterable<CellCount>, tile: Tile): PinFeature[] {
  const ofCell = Map.groupBy(counts, ({ cell }) => cell);
  return [...ofCell].flatMap(([cell, own]) => {
    const place = placeOfCell(cell, own, tile);
    const leading = own.reduce((best, one) => (isBefore(one, best) ? one : best));
    const summary = { total: sumOf(own, 'count'), ...worstOf(own) };
    return own.map((one) => ({
      ...place,
      status: one.lead_status,
      count: one.count,
      ...(one === leading ? summary : {}),
    }));
  });
}

const sumOf = (counts: readonly CellCount[], part: 'count' | 'column_sum' | 'row_sum'): number =>
  counts.reduce((sum, one) => sum + one[part], 0);

/** Of two as common as each other always the same one: the tile's ETag is of its content. */
const isBefore = (one: CellCount, other: CellCount): boolean =>
  one.count === other.count ? one.lead_status < other.lead_status : one.count > other.count;

function worstOf(counts: readonly CellCount[]): { bad?: 'dd' | 'dnd' } {
  const has = (status: string) => counts.some(({ lead_status }) => lead_status === status);
  if (has('dnd')) return { bad: 'dnd' };
  return has('dd') ? { bad: 'dd' } : {};
}

function placeOfCell(cell: number, counts: readonly CellCount[], tile: Tile) {
  const cellZoom = cellZoomOf(tile);
  const size = 2 ** (keyZoom - cellZoom);
  const perUnit = 2 ** (keyZoom - tile.z) / tileExtent;
  const total = sumOf(counts, 'count');
  const { column, row } = columnAndRow(cell);
  const along = (first: number, sum: number, tileFirst: number) => {
    const middle = (first + 0.5) * size;
    const most = mostAside * size;
    const mean = sum / total + 0.5;
    const kept = Math.min(middle + most, Math.max(middle - most, mean));
    return Math.floor(kept / perUnit) - tileFirst * tileExtent;
  };
  return {
    x: along(column, sumOf(counts, 'column_sum'), tile.x),
    y: along(row, sumOf(counts, 'row_sum'), tile.y),
  };
}

/** Pins in the order of the map. */
export interface PinColumns {
  readonly cells: ArrayLike<number>;
  readonly statusAt: (index: number) => string;
}

/** Counts pins `from` to before `to`, which all lie in the tile. */
export function countPins(
  { cells, statusAt }: PinColumns,
  { from, to, tile }: { from: number; to: number; tile: Tile },
): CellCount[] {
  const counts: CellCount[] = [];
  let ofCell = new Map<string, CellCount>();
  let last = -1;
  for (let index = from; index < to; index += 1) {
    const fine = cells[index] ?? 0;
    const cell = cellOf(fine, tile);
    if (cell !== last) {
      counts.push(...ofCell.values());
      ofCell = new Map();
      last = cell;
    }
    const { column, row } = columnAndRow(fine);
    const lead_status = statusAt(index);
    const known = ofCell.get(lead_status);
    if (known) {
      known.count += 1;
      known.column_sum += column;
      known.row_sum += row;
    } else {
      ofCell.set(lead_status, { cell, lead_status, count: 1, column_sum: column, row_sum: row });
    }
  }
  return [...counts, ...ofCell.values()];
}
