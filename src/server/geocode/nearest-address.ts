import type { Place } from '#contract/place.ts';
import type { AddressIndex, House, SegmentSide, Street, StreetSegment } from './address-index.ts';
import { numberAt } from './find-house.ts';
import {
  distanceMeters,
  type LineHit,
  metersPerDegree,
  metersPerDegreeLng,
  nearestOnLine,
} from './geodesy.ts';
import { cellOf } from './index-schema.ts';

/** The address point nearest to a place. */
export interface NearestHouse {
  readonly street: Street;
  readonly house: House;
  readonly meters: number;
}

const boxOf = (place: Place, meters: number) => {
  const dLat = meters / metersPerDegree;
  const dLng = meters / metersPerDegreeLng(place.lat);
  return {
    west: place.lng - dLng,
    east: place.lng + dLng,
    south: place.lat - dLat,
    north: place.lat + dLat,
  };
};

/** The nearest address point within some metres. */
export function nearestHouse(
  index: AddressIndex,
  place: Place,
  withinMeters: number,
): NearestHouse | null {
  const box = boxOf(place, withinMeters);
  let best: NearestHouse | null = null;
  for (const { street: id, low, high } of numbersInCells(index, box)) {
    const street = index.street(id);
    if (!street) continue;
    for (const house of index.houses(street, low, high)) {
      const { lng, lat } = house.place;
      if (lng < box.west || lng > box.east || lat < box.south || lat > box.north) continue;
      const meters = distanceMeters(place, house.place);
      if (meters <= (best?.meters ?? withinMeters)) best = { street, house, meters };
    }
  }
  return best;
}

interface NumberRun {
  street: number;
  low: number;
  high: number;
}

function numbersInCells(index: AddressIndex, box: ReturnType<typeof boxOf>): NumberRun[] {
  const runs = new Map<number, NumberRun>();
  const rowOfCells = cellOf(0, 0.002) - cellOf(0, 0);
  const [first, last] = [cellOf(box.west, box.south), cellOf(box.east, box.south)];
  const end = cellOf(box.east, box.north);
  for (let up = 0; last + up <= end; up += rowOfCells)
    for (const found of index.streetsInCells(first + up, last + up)) {
      const run = runs.get(found.street);
      if (run) {
        run.low = Math.min(run.low, found.low);
        run.high = Math.max(run.high, found.high);
      } else runs.set(found.street, { ...found });
    }
  return [...runs.values()];
}

/** The street line nearest to a place, and the number that belongs there. */
export interface NearestSegment {
  readonly segment: StreetSegment;
  readonly meters: number;
  /** The side of the street the place is on. */
  readonly side: SegmentSide;
  /** Null where the source has no numbers for that side. */
  readonly number: number | null;
}

/** The nearest named street line within some metres. */
export function nearestSegment(
  index: AddressIndex,
  place: Place,
  withinMeters: number,
): NearestSegment | null {
  let best: { segment: StreetSegment; hit: LineHit } | null = null;
  for (const segment of index.segmentsIn(boxOf(place, withinMeters))) {
    const hit = nearestOnLine(place, segment.line);
    if (hit.meters <= (best?.hit.meters ?? withinMeters)) best = { segment, hit };
  }
  if (!best) return null;
  const { segment, hit } = best;
  const side = hit.left ? segment.left : segment.right;
  return { segment, meters: hit.meters, side, number: numberAt(side, hit.fraction) };
}
