import { formatDistance, formatSteps } from '#web/lib/format-distance.ts';

/** How far: to the next houses exactly, such as `390 ft`, then `0.4 mi`, `12 mi`. */
export const distanceInWords = (meters: number): string =>
  meters < 160 ? formatSteps(meters) : formatDistance(meters);
