import type { Place } from '#contract/place.ts';

const degrees = String.raw`([+-]?\d{1,3}\.\d+)\s*°?\s*([NSEW])?`;
const pair = new RegExp(String.raw`^\s*${degrees}\s*[,;\s]\s*${degrees}\s*$`, 'i');

/**
 * Reads coordinates as people paste them: "42.3736, -71.1097", "42.3736° N 71.1097° W". Latitude
 * first unless the letters say otherwise. Null for anything else, whole numbers included: "12 45"
 * is an address being typed.
 */
export function readCoordinates(text: string): Place | null {
  const [, first = '', firstSide = '', second = '', secondSide = ''] = pair.exec(text) ?? [];
  if (!first) return null;
  const a = signed(first, firstSide);
  const b = signed(second, secondSide);
  const swapped = /[ew]/i.test(firstSide) || /[ns]/i.test(secondSide);
  const place = swapped ? { lng: a, lat: b } : { lat: a, lng: b };
  return Math.abs(place.lat) <= 90 && Math.abs(place.lng) <= 180 ? place : null;
}

const signed = (number: string, side: string): number =>
  /[sw]/i.test(side) ? -Math.abs(Number(number)) : Number(number);
