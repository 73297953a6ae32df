import type { Place } from '#contract/place.ts';

const degrees = String.raw`([+-]?\d{1,3}\.\d+)\s*°?\s*([NSEW])?`;
const pair = new RegExp(String.raw`^\s*${degrees}\s*[,;\s]\s*${degrees}\s*$`, 'i');

/**
 * Reads coordinates as people paste them: "42.3736, -71.1097", "42.3736° N 71.1097° W". Latitude
 * first, unless the letters say otherwise or only the other way round it lies in the US or Canada:
 * GeoJSON and some maps put longitude first. Null for anything else, whole numbers included: "12 45"
 * is an address being typed.
 */
export function readCoordinates(text: string): Place | null {
  const [, first = '', firstSide = '', second = '', secondSide = ''] = pair.exec(text) ?? [];
  if (!first) return null;
  const a = signed(first, firstSide);
  const b = signed(second, secondSide);
  const latitudeFirst = { lat: a, lng: b };
  const longitudeFirst = { lat: b, lng: a };
  const told = firstSide !== '' || secondSide !== '';
  const swapped = told
    ? /[ew]/i.test(firstSide) || /[ns]/i.test(secondSide)
    : !isAtHome(latitudeFirst) && isAtHome(longitudeFirst);
  const place = swapped ? longitudeFirst : latitudeFirst;
  return Math.abs(place.lat) <= 90 && Math.abs(place.lng) <= 180 ? place : null;
}

/** Roughly the US and Canada, from Hawaii to Newfoundland. */
const isAtHome = ({ lat, lng }: Place): boolean => lat > 17 && lat < 84 && lng > -180 && lng < -50;

const signed = (number: string, side: string): number =>
  /[sw]/i.test(side) ? -Math.abs(Number(number)) : Number(number);
