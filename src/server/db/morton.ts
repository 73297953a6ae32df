import type { Bbox, Place } from '#contract/place.ts';

/** Cells of a map tile pyramid at zoom 22: about 9.5 m at the equator, 44 bits interleaved. */
const keyZoom = 22;
const cellsAcross = 2 ** keyZoom;
/** Web Mercator ends here; what lies beyond is counted into the last row. */
const maxLatitude = 85.0511287798066;

/** Half-open range of Morton numbers: `from` is in it, `to` is not. */
export interface MortonRange {
  readonly from: number;
  readonly to: number;
}

/** Every cell there is. */
export const wholeRange: MortonRange = { from: 0, to: cellsAcross ** 2 };

const clampCell = (cell: number) => Math.min(cellsAcross - 1, Math.max(0, Math.floor(cell)));

const columnOf = (lng: number) => clampCell(((lng + 180) / 360) * cellsAcross);

function rowOf(lat: number): number {
  const clamped = Math.min(maxLatitude, Math.max(-maxLatitude, lat));
  const sine = Math.sin((clamped * Math.PI) / 180);
  return clampCell((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * cellsAcross);
}

/** Interleaves two 22-bit numbers in halves of 11 bits, because JavaScript shifts 32 bits. */
function interleave(column: number, row: number): number {
  const high = spread(column >>> 11) | (spread(row >>> 11) << 1);
  const low = spread(column & 0x7ff) | (spread(row & 0x7ff) << 1);
  return high * 2 ** 22 + low;
}

/** Puts a zero bit between the bits of an 11-bit number. */
function spread(bits: number): number {
  let value = bits;
  value = (value | (value << 8)) & 0x00ff00ff;
  value = (value | (value << 4)) & 0x0f0f0f0f;
  value = (value | (value << 2)) & 0x33333333;
  return (value | (value << 1)) & 0x55555555;
}

/** Takes every second bit of an 22-bit number: the reverse of {@link spread}. */
function gather(bits: number): number {
  let value = bits & 0x55555555;
  value = (value | (value >>> 1)) & 0x33333333;
  value = (value | (value >>> 2)) & 0x0f0f0f0f;
  value = (value | (value >>> 4)) & 0x00ff00ff;
  return (value | (value >>> 8)) & 0x0000ffff;
}

/** Column and row of zoom 22, from the north-west, of a Morton number. */
export function columnAndRow(cell: number): { column: number; row: number } {
  const high = Math.floor(cell / 2 ** 22);
  const low = cell % 2 ** 22;
  return {
    column: gather(high) * 2 ** 11 + gather(low),
    row: gather(high >>> 1) * 2 ** 11 + gather(low >>> 1),
  };
}

/** The quadkey number of a place at zoom 22: places near each other mostly have near numbers. */
export const mortonOf = (place: Place): number => interleave(columnOf(place.lng), rowOf(place.lat));

/** A map tile is exactly one range. Throws a RangeError for a tile that does not exist. */
export function tileRange(z: number, x: number, y: number): MortonRange {
  const across = 2 ** z;
  if (!(
    Number.isInteger(z) &&
    z >= 0 &&
    z <= keyZoom &&
    x >= 0 &&
    x < across &&
    y >= 0 &&
    y < across
  ))
    throw new RangeError(`No such tile: ${z}/${x}/${y}`);
  const size = 4 ** (keyZoom - z);
  const from = interleave(x * 2 ** (keyZoom - z), y * 2 ** (keyZoom - z));
  return { from, to: from + size };
}

/**
 * At most `most` ranges that together cover a box, and a little more around it: the caller still
 * compares the exact position. A box across the antimeridian gives the ranges of both its parts.
 */
export function bboxRanges(bbox: Bbox, most = 16): MortonRange[] {
  if (bbox.west > bbox.east)
    return mergeRanges([
      ...bboxRanges({ ...bbox, east: 180 }, Math.max(1, most >> 1)),
      ...bboxRanges({ ...bbox, west: -180 }, Math.max(1, most >> 1)),
    ]);
  const box = {
    left: columnOf(bbox.west),
    right: columnOf(bbox.east),
    top: rowOf(bbox.north),
    bottom: rowOf(bbox.south),
  };
  let tiles = [{ z: 0, x: 0, y: 0 }];
  for (let z = 1; z <= keyZoom; z += 1) {
    const shift = 2 ** (keyZoom - z);
    const finer = tiles
      .flatMap(({ x, y }) => [
        { z, x: 2 * x, y: 2 * y },
        { z, x: 2 * x + 1, y: 2 * y },
        { z, x: 2 * x, y: 2 * y + 1 },
        { z, x: 2 * x + 1, y: 2 * y + 1 },
      ])
      .filter(
        ({ x, y }) =>
          x * shift <= box.right &&
          (x + 1) * shift > box.left &&
          y * shift <= box.bottom &&
          (y + 1) * shift > box.top,
      );
    if (mergeRanges(finer.map((tile) => tileRange(tile.z, tile.x, tile.y))).length > most) break;
    tiles = finer;
    // A large box is covered well by a few hundred tiles; finer ones would only cost time.
    if (tiles.length > 1024) break;
  }
  return mergeRanges(tiles.map((tile) => tileRange(tile.z, tile.x, tile.y)));
}

/**
 * The cells of a box, those of its edge as wide as a cell of `level`: every place in `inside` is in the box, and every
 * other place of the box is in `edge`, where the exact position decides.
 */
export function splitBox(
  bbox: Bbox,
  level: number,
): { inside: MortonRange[]; edge: MortonRange[] } {
  if (bbox.west > bbox.east) {
    const halves = [
      splitBox({ ...bbox, east: 180 }, level),
      splitBox({ ...bbox, west: -180 }, level),
    ];
    return {
      inside: mergeRanges(halves.flatMap((half) => half.inside)),
      edge: mergeRanges(halves.flatMap((half) => half.edge)),
    };
  }
  // Nothing lies beyond the edges of the world. Rows of the edge are left a cell away: sine and logarithm round.
  const left = bbox.west <= -180 ? -1 : columnOf(bbox.west);
  const right = bbox.east >= 180 ? cellsAcross : columnOf(bbox.east);
  const top = bbox.north >= 90 ? -1 : rowOf(bbox.north) + 1;
  const bottom = bbox.south <= -90 ? cellsAcross : rowOf(bbox.south) - 1;
  const inside: MortonRange[] = [];
  const edge: MortonRange[] = [];
  const look = (z: number, x: number, y: number): void => {
    const size = 2 ** (keyZoom - z);
    const [west, north] = [x * size, y * size];
    const [east, south] = [west + size - 1, north + size - 1];
    if (west > right || east < left || north > bottom + 2 || south < top - 2) return;
    if (west > left && east < right && north > top && south < bottom)
      inside.push(tileRange(z, x, y));
    else if (z === level) edge.push(tileRange(z, x, y));
    else for (const [dx, dy] of quarters) look(z + 1, 2 * x + dx, 2 * y + dy);
  };
  look(0, 0, 0);
  return { inside: mergeRanges(inside), edge: mergeRanges(edge) };
}

const quarters = [
  [0, 0],
  [1, 0],
  [0, 1],
  [1, 1],
] as const;

/** How many cells of a level a box is wide or high, whichever is more. */
export function cellsOfBox(bbox: Bbox, level: number): number {
  const width = columnOf(bbox.east) - columnOf(bbox.west);
  const columns = bbox.west > bbox.east ? width + cellsAcross : width;
  const rows = rowOf(bbox.south) - rowOf(bbox.north);
  return Math.max(columns, rows) / 2 ** (keyZoom - level);
}

/** The same cells in as few ranges as can be, in their order. */
export function mergeRanges(ranges: readonly MortonRange[]): MortonRange[] {
  const merged: MortonRange[] = [];
  for (const range of ranges.toSorted((a, b) => a.from - b.from)) {
    const last = merged.at(-1);
    if (last && last.to >= range.from)
      merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}
