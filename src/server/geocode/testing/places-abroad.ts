import type { Place } from '#contract/place.ts';
import type { Random } from './random.ts';

/** West, south, east, north of boxes that hold no land of the US or Canada. */
const boxes: readonly (readonly [number, number, number, number])[] = [
  [-50, -60, -30, 42], // Atlantic
  [-170, -60, -90, 10], // Pacific, south
  [-150, 25, -132, 45], // Pacific, north-east
  [-82, -55, -35, 8], // South America
  [-105, 15, -98, 25], // Mexico, inland and coast
  [-84.5, 20, -75, 23], // Cuba
  [-10, 36, 40, 70], // Europe
  [-17, -34, 50, 35], // Africa
  [45, 8, 150, 70], // Asia
  [113, -44, 179, -10], // Australia and New Zealand
  [-52, 60, -20, 83], // Greenland
  [-90, 26, -86, 28], // Gulf of Mexico
];

/** A random place at sea or in another country. */
export function placeAbroad(random: Random): Place {
  const [west, south, east, north] = random.pick(boxes);
  return {
    lng: west + random.next() * (east - west),
    lat: south + random.next() * (north - south),
  };
}
