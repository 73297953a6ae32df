import type { Place } from '#contract/place.ts';
import type { AddressIndex, House, SegmentSide, Street, StreetSegment } from './address-index.ts';
import { distanceMeters, placeAlong } from './geodesy.ts';
import { readHouseNumber } from './house-number.ts';
import { type Unit, unitKey } from './unit-designator.ts';

/** A number on a street: the house itself, or where it must be. */
export interface HouseHit {
  readonly kind: 'exact' | 'similar' | 'interpolated' | 'street-only';
  /** As the source writes it, or as asked. */
  readonly key: string;
  readonly unit: string;
  readonly place: Place;
  readonly radiusMeters: number;
}

/** How near a surveyed address point is to the building it belongs to, mostly. */
export const addressPointRadius = 15;

// Rural numbers count about 1.6 m each: 200 of them are some 300 m of road.
const widestGap = 200;
const widestRange = 20;

/** What is looked for in a street. */
export interface AskedNumber {
  readonly number: string;
  readonly unit: Unit | null;
}

/** The house with exactly this number; with the asked unit where the source knows units. */
export function findExactHouse(
  index: AddressIndex,
  street: Street,
  asked: AskedNumber,
): HouseHit | null {
  const wanted = readHouseNumber(asked.number);
  if (!wanted || wanted.number < street.low || wanted.number > street.high) return null;
  const same = index.houses(street, wanted.number, wanted.number);
  const exact = same.filter((house) => house.key === wanted.key);
  const house = pickUnit(exact, asked.unit);
  return house ? hit('exact', house) : null;
}

/**
 * Where a number that no house has must be: a house that differs in its letter, or whose range
 * ("25/27") holds it; else between its neighbours; else in a street range.
 */
export function findNearHouse(
  index: AddressIndex,
  street: Street,
  asked: AskedNumber,
): HouseHit | null {
  const wanted = readHouseNumber(asked.number);
  if (!wanted) return null;
  const { number, key } = wanted;
  if (street.houses > 0) {
    const around = index.houses(street, number - widestRange, number);
    const similar =
      // "10-123" is unit 10 of 123, or a whole number of its own: not number 10.
      (key.includes('-') ? undefined : around.find((house) => house.number === number)) ??
      around.find((house) => rangeHolds(house.key, number));
    if (similar) return hit('similar', similar);
    const between = betweenNeighbours(index, street, number);
    if (between) return { kind: 'interpolated', key, unit: '', ...between };
  }
  const ranged = inStreetRange(index, street, number);
  return ranged ? { kind: 'interpolated', key, unit: '', ...ranged } : null;
}

const hit = (kind: HouseHit['kind'], house: House): HouseHit => ({
  kind,
  key: house.key,
  unit: house.unit,
  place: house.place,
  radiusMeters: addressPointRadius,
});

/** The asked unit; else the building, which must not pass for one of its other flats. */
function pickUnit(houses: readonly House[], unit: Unit | null): House | undefined {
  const wanted = unit?.key ?? '';
  const [building] = houses;
  return (
    houses.find((house) => unitKey(house.unit) === wanted) ??
    (building && { ...building, unit: '' })
  );
}

function rangeHolds(key: string, number: number): boolean {
  const range = /^(\d+)[-/](\d+)$/.exec(key);
  if (!range) return false;
  const [low, high] = [Number(range[1]), Number(range[2])];
  return low < number && number <= high && (number - low) % 2 === 0;
}

function betweenNeighbours(index: AddressIndex, street: Street, number: number) {
  const { below, above } = index.neighbours(street, number);
  if (!below || !above || above.number - below.number > widestGap) return null;
  const t = (number - below.number) / (above.number - below.number);
  const place = {
    lng: below.place.lng + (above.place.lng - below.place.lng) * t,
    lat: below.place.lat + (above.place.lat - below.place.lat) * t,
  };
  const apart = distanceMeters(below.place, above.place);
  return { place, radiusMeters: Math.max(20, Math.round(apart / 2)) };
}

// A street of that name in another town is another street.
const farthestSegmentMeters = 5000;

function inStreetRange(index: AddressIndex, street: Street, number: number) {
  for (const segment of index.ranges(street.words.join(' '), street.state)) {
    const fraction = fractionInRange(segment, number);
    if (fraction === null) continue;
    const place = placeAlong(segment.line, fraction);
    if (distanceMeters(place, street.middle) > farthestSegmentMeters) continue;
    return { place, radiusMeters: 60 };
  }
  return null;
}

function fractionInRange(segment: StreetSegment, number: number): number | null {
  for (const side of [segment.left, segment.right]) {
    const fraction = fractionOnSide(side, number);
    if (fraction !== null) return fraction;
  }
  return null;
}

/** Where a number lies along a side of a segment, 0 to 1; null when it is not of that side. */
function fractionOnSide({ from, to }: SegmentSide, number: number): number | null {
  if (from === null || to === null || (number - from) % 2 !== 0) return null;
  if (number < Math.min(from, to) || number > Math.max(from, to)) return null;
  return from === to ? 0.5 : (number - from) / (to - from);
}

/** The number that lies at a fraction of a side, of that side's parity; null without a range. */
export function numberAt({ from, to }: SegmentSide, fraction: number): number | null {
  if (from === null || to === null) return null;
  const steps = Math.round(((to - from) / 2) * fraction);
  return from + steps * 2;
}
