import type { Place } from '#contract/place.ts';
import type { AddressIndex, House } from './address-index.ts';
import { distanceMeters } from './geodesy.ts';
import type { NearestHouse, NearestSegment } from './nearest-address.ts';

/** An address that a place may have instead of the nearest one. */
export interface Neighbour {
  /** As house numbers are kept: "14", "14a". */
  readonly key: string;
  /** Null for a number that no source has, but which fits between its neighbours. */
  readonly house: House | null;
  readonly meters: number;
}

/** Farther from its street than this, a range says nothing about a place. */
export const rangeWithinMeters = 60;
/** The next house in a row is mostly this near; farther away it is no neighbour. */
const farthestMeters = 120;
// "12" and "14" leave no room; "10" and "40" leave too much to guess.
const widestGap = 12;
const mostOffered = 4;

/**
 * The houses before and behind the nearest one on its side of the street, and the numbers that fit
 * between: towards the place first.
 */
export function neighboursOf(
  index: AddressIndex,
  place: Place,
  { street, house }: NearestHouse,
): Neighbour[] {
  const { below, above } = index.neighbours(street, house.number);
  const near = [below, above]
    .filter((next): next is House => next !== null)
    .map((next) => ({ next, meters: distanceMeters(place, next.place) }))
    .filter(({ meters }) => meters <= farthestMeters)
    .toSorted((a, b) => a.meters - b.meters);
  const [towards] = near;
  const between = towards ? numbersBetween(place, house, towards.next) : [];
  const known = near.map(({ next, meters }) => ({ key: next.key, house: next, meters }));
  return [...between, ...known].slice(0, mostOffered);
}

/** The free numbers between two houses, nearest to the place first; none unless it lies between. */
function numbersBetween(place: Place, from: House, to: House): Neighbour[] {
  const gap = Math.abs(to.number - from.number);
  const [fromMeters, toMeters] = [from, to].map((house) => distanceMeters(place, house.place));
  const apart = distanceMeters(from.place, to.place);
  if (fromMeters === undefined || toMeters === undefined) return [];
  if (gap < 4 || gap > widestGap || Math.max(fromMeters, toMeters) > apart) return [];
  const share = fromMeters / (fromMeters + toMeters);
  const step = Math.sign(to.number - from.number) * 2;
  const likely = Math.round((gap / 2) * share);
  // So near to the house that it is the house.
  if (likely === 0) return [];
  const others = [likely + 1, likely - 1].filter((count) => count > 0 && count < gap / 2);
  return [likely, ...others].slice(0, 2).map((count) => ({
    key: String(from.number + step * count),
    house: null,
    meters: 0,
  }));
}

/** The numbers before and behind the one that a street range gives for a place. */
export function numbersBeside({ number, side, meters }: NearestSegment): string[] {
  if (number === null || meters > rangeWithinMeters || side.from === null || side.to === null)
    return [];
  const [low, high] = [Math.min(side.from, side.to), Math.max(side.from, side.to)];
  return [number + 2, number - 2].filter((next) => next >= low && next <= high).map(String);
}
