import type { Position } from 'geojson';
import type { Place } from '#contract/place-wire.ts';

/** The roof around a place. */
export interface Roof {
  /** A point surely inside the outline and near its middle; the place itself on a big roof. */
  readonly place: Place;
  /** How far the farthest corner is from that point, at most half a big roof. */
  readonly radiusMeters: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}
type Ring = readonly Point[];

const metersPerDegree = 111_320;
/** On a longer roof the middle says less than the part of it that a person pointed at. */
const bigMeters = 40;
const scanLines = 15;
/** The centroid is the middle people expect, unless it lies much nearer to a wall than it could. */
const centroidShare = 0.6;

/**
 * The roof that a place is on, by the outlines drawn there; null when it is on none.
 * @param outlines polygons as in GeoJSON: outer ring, then courtyards
 * @param snap whether a small roof moves the point to its middle, or the place stays
 */
export function roofAt(
  place: Place,
  outlines: readonly Position[][][],
  { snap }: { readonly snap: boolean },
): Roof | null {
  const eastScale = metersPerDegree * Math.cos((place.lat * Math.PI) / 180);
  // Metres around the place, which itself is the origin.
  const flat = ([lng = 0, lat = 0]: Position): Point => ({
    x: (lng - place.lng) * eastScale,
    y: (lat - place.lat) * metersPerDegree,
  });
  const here = { x: 0, y: 0 };
  for (const outline of outlines) {
    const rings = outline.map((ring) => ring.map(flat));
    if (!isInside(here, rings)) continue;
    const point = snap && lengthOf(rings) <= bigMeters ? pointInside(rings) : here;
    const farthest = Math.max(...rings.flat().map((corner) => distance(corner, point)));
    return {
      place: {
        lng: place.lng + point.x / eastScale,
        lat: place.lat + point.y / metersPerDegree,
      },
      radiusMeters: Math.round(Math.min(farthest, bigMeters / 2) * 10) / 10,
    };
  }
  return null;
}

/** Among the centroid and the middles of lines across the outline, one well away from its walls. */
function pointInside(rings: readonly Ring[]): Point {
  const clearance = (point: Point) => Math.min(...wallsOf(rings).map((wall) => away(point, wall)));
  const middles = acrossMiddles(rings);
  const [best] = middles.toSorted((a, b) => clearance(b) - clearance(a));
  const centroid = centroidOf(rings[0] ?? []);
  const fits = isInside(centroid, rings);
  if (!best) return fits ? centroid : { x: 0, y: 0 };
  return fits && clearance(centroid) >= centroidShare * clearance(best) ? centroid : best;
}

function acrossMiddles(rings: readonly Ring[]): Point[] {
  const heights = rings.flat().map(({ y }) => y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  return Array.from({ length: scanLines }, (_, index) => {
    const y = low + ((index + 0.5) / scanLines) * (high - low);
    const crossings = wallsOf(rings)
      .filter(([a, b]) => a.y > y !== b.y > y)
      .map(([a, b]) => a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x))
      .toSorted((a, b) => a - b);
    return crossings.flatMap((x, at) => {
      const next = crossings[at + 1];
      return at % 2 === 0 && next !== undefined ? [{ x: (x + next) / 2, y }] : [];
    });
  })
    .flat()
    .filter((point) => isInside(point, rings));
}

const wallsOf = (rings: readonly Ring[]): (readonly [Point, Point])[] =>
  rings.flatMap((ring) =>
    ring.map((corner, index) => [ring.at(index - 1) ?? corner, corner] as const),
  );

/** Inside by the even-odd rule: outside in a courtyard. */
function isInside({ x, y }: Point, rings: readonly Ring[]): boolean {
  const crossed = wallsOf(rings).filter(
    ([a, b]) => a.y > y !== b.y > y && x < a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x),
  );
  return crossed.length % 2 === 1;
}

function centroidOf(ring: Ring): Point {
  let [area, x, y] = [0, 0, 0];
  for (const [a, b] of wallsOf([ring])) {
    const cross = a.x * b.y - b.x * a.y;
    area += cross;
    x += (a.x + b.x) * cross;
    y += (a.y + b.y) * cross;
  }
  return { x: x / (3 * area), y: y / (3 * area) };
}

/** From one end to the other, by the corners farthest from each other. */
const lengthOf = (rings: readonly Ring[]): number =>
  Math.max(...rings.flat().flatMap((a) => rings.flat().map((b) => distance(a, b))));

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

function away(point: Point, [a, b]: readonly [Point, Point]): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const along = ((point.x - a.x) * dx + (point.y - a.y) * dy) / (dx * dx + dy * dy || 1);
  const share = Math.min(1, Math.max(0, along));
  return distance(point, { x: a.x + share * dx, y: a.y + share * dy });
}
