import { columnAndRow } from '#server/db/morton.ts';
import { cellZooms, type PinFeature, type Tile, tileExtent } from './pin-feature.ts';

/** Zoom of the columns and rows that are summed. */
const keyZoom = 22;

/** All pins of one status in one cell of a tile. */
export interface CellCount {
  readonly lead_status: string;
  count: number;
  /** Of the columns and rows of zoom 22. */
  column_sum: number;
  row_sum: number;
}

/** Zoom of the cells that a tile is counted by. */
export const cellZoomOf = ({ z }: Tile): number => Math.min(keyZoom, z + cellZooms);

/** Each count as a point in the middle of its leads. */
export function countFeatures(counts: Iterable<CellCount>, tile: Tile): PinFeature[] {
  const perUnit = 2 ** (keyZoom - tile.z) / tileExtent;
  const left = tile.x * tileExtent;
  const top = tile.y * tileExtent;
  return Array.from(counts, ({ lead_status, count, column_sum, row_sum }) => ({
    x: Math.floor((column_sum / count + 0.5) / perUnit) - left,
    y: Math.floor((row_sum / count + 0.5) / perUnit) - top,
    status: lead_status,
    count,
  }));
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
  const size = 4 ** (keyZoom - cellZoomOf(tile));
  const counts: CellCount[] = [];
  let ofCell = new Map<string, CellCount>();
  let last = -1;
  for (let index = from; index < to; index += 1) {
    const fine = cells[index] ?? 0;
    const cell = Math.floor(fine / size);
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
    } else ofCell.set(lead_status, { lead_status, count: 1, column_sum: column, row_sum: row });
  }
  return [...counts, ...ofCell.values()];
}
