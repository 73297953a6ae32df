import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import type { AddressIndex, Street } from './address-index.ts';
import type { QueryReading } from './address-query.ts';
import { findHouse, type HouseHit } from './find-house.ts';
import type { FullText } from './full-text.ts';
import { geocodeFeature } from './geocode-feature.ts';
import { distanceMeters } from './geodesy.ts';
import { shownNumber } from './house-number.ts';
import { type Match, matchWords } from './match-words.ts';

/** A ranked answer: features are made only for those that are shown. */
export interface Candidate {
  readonly score: number;
  readonly confidence: number;
  /** Equal keys are one answer. */
  readonly key: string;
  readonly place: Place;
  /** A house with exactly this number and every typed word accounted for. */
  readonly exact: boolean;
  readonly feature: (confidence: number) => GeocodeFeature;
}

/** Where a search looks: the open index and its full text. */
export interface StreetSearch {
  readonly index: AddressIndex;
  readonly text: FullText;
}

/** Streets, or houses when the reading has a number, that fit a reading; unordered. */
export function searchStreets(
  { index, text }: StreetSearch,
  reading: QueryReading,
  near: Place | null,
): Candidate[] {
  const found = new Map<number, Candidate>();
  if (reading.words.length === 0) return [];
  const seen = new Map<number, unknown>();
  for (const step of text.loosen(reading.words, near)) {
    for (const id of step.ids) {
      // The verdict depends on the words and the spellings put in, not on how it was found.
      if (seen.get(id) === step.mends) continue;
      seen.set(id, step.mends);
      const street = index.street(id);
      if (!street) continue;
      const match = matchWords(
        reading.words,
        { name: street.words, around: street.around },
        step.mends,
      );
      if (!match.nameHit || match.score < leastScore) continue;
      const candidate = candidateOf(index, reading, { street, match, near });
      const before = found.get(id);
      if (candidate && (!before || before.score < candidate.score)) found.set(id, candidate);
    }
    if ([...found.values()].some((candidate) => isGoodEnough(candidate, reading))) break;
  }
  return [...found.values()];
}

const leastScore = 0.3;

// Loosening further can only find worse ones.
const isGoodEnough = (candidate: Candidate, reading: QueryReading): boolean =>
  reading.number === null ? candidate.score > 0.75 : candidate.exact;

interface Fit {
  readonly street: Street;
  readonly match: Match;
  readonly near: Place | null;
}

function candidateOf(index: AddressIndex, reading: QueryReading, fit: Fit): Candidate | null {
  if (reading.number === null) return streetCandidate(fit);
  const asked = { number: reading.number, unit: reading.unit };
  const house = findHouse(index, fit.street, asked);
  return house ? houseCandidate(reading, fit, house) : numberless(fit);
}

// The street of a number that is not on it: worth showing, far below any house.
function numberless(fit: Fit): Candidate {
  const street = streetCandidate(fit);
  return { ...street, score: street.score - 0.3, confidence: Math.min(0.3, street.confidence) };
}

function streetCandidate({ street, match, near }: Fit): Candidate {
  return {
    score: match.score + nearBonus(street.middle, near),
    confidence: certainty({ street, match, near }, 0.8),
    key: `street|${street.words.join(' ')}|${street.city || street.county}|${street.state}`,
    place: street.middle,
    exact: false,
    feature: (confidence) =>
      geocodeFeature(street.middle, {
        kind: 'street',
        street: street.name,
        ...around(street),
        position_class: 'area',
        radius_meters: street.radiusMeters,
        confidence,
      }),
  };
}

const houseWorth = {
  exact: { bonus: 0.3, confidence: 1 },
  similar: { bonus: 0.15, confidence: 0.7 },
  interpolated: { bonus: 0.05, confidence: 0.6 },
} as const;

function houseCandidate(reading: QueryReading, fit: Fit, house: HouseHit): Candidate {
  const { street, match, near } = fit;
  const worth = houseWorth[house.kind];
  // A unit the source does not know is still the caller's unit of that house.
  const unit = house.kind === 'similar' ? house.unit : house.unit || (reading.unit?.label ?? '');
  return {
    score: match.score + worth.bonus + nearBonus(house.place, near),
    confidence: certainty(fit, worth.confidence),
    key: `${house.key}|${unit}|${street.words.join(' ')}|${street.city}|${street.state}|${street.zip}`,
    place: house.place,
    exact: house.kind === 'exact' && match.doubt < 0.15,
    feature: (confidence) =>
      geocodeFeature(house.place, {
        kind: 'house',
        housenumber: shownNumber(house.key),
        street: street.name,
        unit,
        ...around(street),
        position_class: house.kind === 'interpolated' ? 'interpolated' : 'address-point',
        radius_meters: house.radiusMeters,
        confidence,
      }),
  };
}

const around = (street: Street) => ({
  city: street.city || street.postalCity,
  county: street.county,
  state: street.state,
  ...(street.zip ? { postcode: street.zip, postcode_source: 'address-point' as const } : {}),
  source: street.source,
  storable: true,
});

/** Up to 0.12 for what is near the place the caller looks at. */
function nearBonus(place: Place, near: Place | null): number {
  if (!near) return 0;
  const meters = distanceMeters(place, near);
  return 0.08 * Math.exp(-meters / 15_000) + 0.04 * Math.exp(-meters / 150_000);
}

const nearbyMeters = 50_000;

// Without a town, ZIP or map position the same address may exist where no pack reaches.
function certainty({ street, match, near }: Fit, best: number): number {
  const placed =
    match.aroundHit || (near !== null && distanceMeters(street.middle, near) < nearbyMeters);
  return Math.min(best - match.doubt, placed ? 1 : 0.85);
}
