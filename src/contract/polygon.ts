import type { Place } from './place-wire.ts';
import type { Bbox } from './place.ts';

/** A GeoJSON polygon in WGS 84 degrees, longitude first; the first ring is the outside. */
export interface PolygonShape {
  readonly type: 'Polygon';
  readonly coordinates: readonly (readonly Position[])[];
}
type Position = readonly [lng: number, lat: number];

/** Whether a polygon holds a place. Even-odd rule over every ring, so that holes are left out. */
export const holdsPlace = ({ coordinates }: PolygonShape, place: Place): boolean =>
  coordinates.reduce((inside, ring) => inside !== ringHolds(ring, place), false);

function ringHolds(ring: readonly Position[], { lng, lat }: Place): boolean {
  let inside = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i, i += 1) {
    const [x1, y1] = ring[i] ?? [0, 0];
    const [x2, y2] = ring[j] ?? [0, 0];
    if (y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1) inside = !inside;
  }
  return inside;
}

/** The box around a polygon's outside. */
export function boxOf({ coordinates: [outside = []] }: PolygonShape): Bbox {
  const box = { west: 180, south: 90, east: -180, north: -90 };
  for (const [lng, lat] of outside) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

/** Whether a place lies in a box that does not cross the antimeridian. */
export const boxHolds = (box: Bbox, { lng, lat }: Place): boolean =>
  lng >= box.west && lng <= box.east && lat >= box.south && lat <= box.north;

/** An edge with its place in its ring; plain numbers, for half a million pairs may be compared. */
interface Edge {
  readonly ax: number;
  readonly ay: number;
  readonly bx: number;
  readonly by: number;
  readonly ring: number;
  readonly at: number;
  /** Edges of its ring. */
  readonly size: number;
}

/**
 * Whether the edges of a polygon cross or touch anywhere but in the points that they share, run
 * back on themselves, or enclose nothing. Edges are compared from west to east, so the cost grows
 * with the square of the points only where all of them lie under each other.
 */
export function crossesItself({ coordinates }: PolygonShape): boolean {
  const rings = coordinates.map(edgesOf);
  if (rings.some((ring) => ring.length < 3)) return true;
  const edges = rings.flat().toSorted((one, other) => westOf(one) - westOf(other));
  return edges.some((edge, index) => {
    const east = Math.max(edge.ax, edge.bx);
    for (let next = index + 1; next < edges.length; next += 1) {
      const other = edges[next];
      if (!other || westOf(other) > east) return false;
      if (areJoined(edge, other) ? runsBack(edge, other) : meet(edge, other)) return true;
    }
    return false;
  });
}

/** The edges of a ring; those between two equal points are left out. */
function edgesOf(points: readonly Position[], ring: number): Edge[] {
  const corners = points.filter(
    ([lng, lat], index) =>
      index === 0 || lng !== points[index - 1]?.[0] || lat !== points[index - 1]?.[1],
  );
  return corners.slice(1).map(([bx, by], at) => {
    const [ax, ay] = corners[at] ?? [bx, by];
    return { ax, ay, bx, by, ring, at, size: corners.length - 1 };
  });
}

const westOf = ({ ax, bx }: Edge) => Math.min(ax, bx);

function areJoined(one: Edge, other: Edge): boolean {
  const between = Math.abs(one.at - other.at);
  return one.ring === other.ring && (between === 1 || between === one.size - 1);
}

/** On which side of an edge's line a point lies: positive, negative, or 0 for on it. */
const side = ({ ax, ay, bx, by }: Edge, x: number, y: number) =>
  Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));

/** Whether the boxes around two edges share anything: most pairs end here. */
const near = (one: Edge, other: Edge) =>
  Math.max(one.ay, one.by) >= Math.min(other.ay, other.by) &&
  Math.max(other.ay, other.by) >= Math.min(one.ay, one.by) &&
  Math.max(one.ax, one.bx) >= Math.min(other.ax, other.bx) &&
  Math.max(other.ax, other.bx) >= Math.min(one.ax, one.bx);

const meet = (one: Edge, other: Edge): boolean =>
  near(one, other) &&
  side(one, other.ax, other.ay) * side(one, other.bx, other.by) <= 0 &&
  side(other, one.ax, one.ay) * side(other, one.bx, one.by) <= 0;

/** Of two edges that share a point: whether one lies on the other. */
const runsBack = (one: Edge, other: Edge): boolean =>
  side(one, other.ax, other.ay) === 0 &&
  side(one, other.bx, other.by) === 0 &&
  (one.bx - one.ax) * (other.bx - other.ax) + (one.by - one.ay) * (other.by - other.ay) < 0;
