import type { GeocodeFeature } from '#contract/geocode.ts';

/** From this confidence on an answer is "surely it". */
export const sure = 0.9;

/** Whether our own index has the house that was meant: then nobody else need be asked. */
export const isSureHouse = (best: GeocodeFeature | undefined): boolean =>
  best?.properties.kind === 'house' && best.properties.confidence >= sure;

// Two sources put one house as far apart as this, and no two houses of one number are so near.
const sameHouseDegrees = 0.001;

/** The hosted answers that ours do not have already: below ours, in their own order. */
export const newAnswers = (
  own: readonly GeocodeFeature[],
  hosted: readonly GeocodeFeature[],
): GeocodeFeature[] => hosted.filter((answer) => !own.some((known) => isSame(known, answer)));

function isSame(a: GeocodeFeature, b: GeocodeFeature): boolean {
  const [one, other] = [a.properties, b.properties];
  if (lower(one.label) === lower(other.label)) return true;
  // Street names are written in too many ways: number and place tell as much.
  return (
    one.kind === 'house' &&
    other.kind === 'house' &&
    lower(one.housenumber) === lower(other.housenumber) &&
    lower(one.unit) === lower(other.unit) &&
    isNear(a, b)
  );
}

function isNear(a: GeocodeFeature, b: GeocodeFeature): boolean {
  const [[aLng, aLat], [bLng, bLat]] = [a.geometry.coordinates, b.geometry.coordinates];
  return Math.abs(aLng - bLng) < sameHouseDegrees && Math.abs(aLat - bLat) < sameHouseDegrees;
}

const lower = (text = ''): string => text.toLowerCase();
