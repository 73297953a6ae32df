import { createRequire } from 'node:module';
import type { codes as codesCanada } from 'zipcodes/lib/codesCanada.js';
import type { StateCode } from '#contract/state.ts';
import { canadianProvinces } from '#contract/state-names.ts';
import { foldText } from './fold-text.ts';

/** A Canadian forward sortation area: the first three characters of a postal code. */
export interface PostalArea {
  readonly code: string;
  readonly city: string;
  readonly state: StateCode;
  readonly lng: number;
  readonly lat: number;
}

type CanadianCodes = typeof codesCanada;

/** The centres of npm `zipcodes`, about 1,650. */
export function postalAreas(): PostalArea[] {
  // Its main module would load 5 MB of US data too, which comes from elsewhere.
  const { codes } = createRequire(import.meta.url)('zipcodes/lib/codesCanada.js') as {
    codes: CanadianCodes;
  };
  const provinces = new Map(
    Object.entries(canadianProvinces).map(([code, name]) => [foldText(name), code as StateCode]),
  );
  return Object.values(codes).flatMap(({ zip, city, state, latitude, longitude }) => {
    const code = provinces.get(foldText(state));
    if (!code || !Number.isFinite(latitude) || !Number.isFinite(longitude)) return [];
    // "Eastern Alberta (st. Paul)" describes the area rather than a city.
    const plain = city.includes('(') ? '' : city;
    return [{ code: zip, city: plain, state: code, lng: longitude, lat: latitude }];
  });
}
