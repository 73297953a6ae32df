import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import type { AddressIndex, Street } from './address-index.ts';
import type { QueryReading } from './address-query.ts';
import { type AskedNumber, findExactHouse, findNearHouse, type HouseHit } from './find-house.ts';
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
  /** A house with exactly this number on a street that fits well. */
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
  search: StreetSearch,
  reading: QueryReading,
  near: Place | null,
): Candidate[] {
  const fits = fittingStreets(search, reading, near);
  if (reading.number === null) return fits.map(streetCandidate);
  const asked = { number: reading.number, unit: reading.unit };
  // A long street has a row for each ZIP: where one of them has the house, the others have it not.
  const settled = new Set(fits.filter((fit) => fit.house).map((fit) => wholeStreet(fit.street)));
  // Guessing a place between neighbours costs more than looking a house up: only for the best.
  const rest = fits
    .filter((fit) => !settled.has(wholeStreet(fit.street)))
    .toSorted((a, b) => b.match.score - a.match.score);
  return [
    ...fits.flatMap((fit) => (fit.house ? [houseCandidate(reading, fit, fit.house)] : [])),
    ...rest.slice(0, mostInterpolated).map((fit) => {
      const near = findNearHouse(search.index, fit.street, asked);
      const house = near ?? (fit.match.score >= leastSameStreet ? onlyTheStreet(fit, asked) : null);
      return house ? houseCandidate(reading, fit, house) : numberless(fit);
    }),
  ];
}

// Every word fits; what merely sounds alike does not get a number that nobody knows there.
const leastSameStreet = 0.9;

const wholeStreet = ({ words, city, county, state }: Street) =>
  `${words.join(' ')}|${city || county}|${state}`;

/** A number nobody knows is still what the caller asked for; its place is the street. */
const onlyTheStreet = ({ street }: Fit, { number }: AskedNumber): HouseHit => ({
  kind: 'street-only',
  key: number,
  unit: '',
  place: street.middle,
  radiusMeters: street.radiusMeters,
});

function numberless(fit: Fit): Candidate {
  const street = streetCandidate(fit);
  return { ...street, score: street.score - 0.3, confidence: Math.min(0.3, street.confidence) };
}

function fittingStreets(
  { index, text }: StreetSearch,
  reading: QueryReading,
  near: Place | null,
): Fit[] {
  const { words, number, unit, strict } = reading;
  const fits = new Map<number, Fit>();
  const seen = new Map<number, unknown>();
  if (words.length === 0) return [];
  for (const step of strict ? [text.exactly(words, near)] : text.loosen(words, near)) {
    // The street is there to the last word; a looser look would only find other streets.
    if (step.looseness === 2 && [...fits.values()].some(({ match }) => match.doubt < 0.05)) break;
    for (const id of step.ids) {
      // The verdict depends on the words and the spellings put in, not on how it was found.
      if (seen.get(id) === step.mends) continue;
      seen.set(id, step.mends);
      const street = index.street(id);
      if (!street) continue;
      const target = { name: street.words, around: street.around };
      const match = matchWords(words, target, step.mends);
      if (!match.nameHit || match.score < leastScore) continue;
      if (match.score <= (fits.get(id)?.match.score ?? 0)) continue;
      const house = number === null ? null : findExactHouse(index, street, { number, unit });
      fits.set(id, { street, match, near, house });
    }
    // What is found looser than this fits worse, by what was left out.
    if ([...fits.values()].some((fit) => isGoodEnough(fit, reading))) break;
    if (seen.size > mostStreetsSeen) break;
  }
  const found = [...fits.values()];
  if (number === null || strict || found.some(({ house }) => house)) return found;
  return [...found, ...inOtherZips({ index, text }, { reading, near, found })];
}

/**
 * The house on the same streets under another ZIP than was typed: a neighbouring ZIP is mistaken
 * more easily than a number.
 */
function inOtherZips(
  { index, text }: StreetSearch,
  asked: { reading: QueryReading; near: Place | null; found: readonly Fit[] },
): Fit[] {
  const { reading, near, found } = asked;
  const { words, number, unit } = reading;
  const rest = words.filter((word) => !/^\d{5}$/.test(word.text));
  if (number === null || rest.length === words.length || rest.length === 0) return [];
  const known = new Set(found.map(({ street }) => wholeStreet(street)));
  const step = text.exactly(rest, near);
  return step.ids.flatMap((id) => {
    const street = index.street(id);
    if (!street || !known.has(wholeStreet(street))) return [];
    const house = findExactHouse(index, street, { number, unit });
    if (house?.kind !== 'exact') return [];
    const match = matchWords(words, { name: street.words, around: street.around }, step.mends);
    return match.score < leastScore ? [] : [{ street, match, near, house }];
  });
}

const mostInterpolated = 12;
const leastScore = 0.3;
// A query that fits nothing must not cost more than one that does.
const mostStreetsSeen = 800;

const isGoodEnough = ({ match, house }: Fit, reading: QueryReading): boolean =>
  reading.number === null ? match.score > 0.75 : house !== null && match.score >= leastExactScore;

interface Fit {
  readonly street: Street;
  readonly match: Match;
  readonly near: Place | null;
  /** The house with exactly the number asked for. */
  readonly house: HouseHit | null;
}

function streetCandidate(fit: Fit): Candidate {
  const { street, match, near } = fit;
  return {
    score: match.score + nearBonus(street.middle, near),
    confidence: certainty(fit, 0.8),
    key: `street|${wholeStreet(street)}`,
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

// One word too many or too few, or two misspelt, besides suffix and direction.
const leastExactScore = 0.55;

const houseWorth = {
  exact: { bonus: 0.3, confidence: 1 },
  similar: { bonus: 0.15, confidence: 0.7 },
  interpolated: { bonus: 0.05, confidence: 0.6 },
  'street-only': { bonus: -0.3, confidence: 0.3 },
} as const;

const positionClasses = {
  exact: 'address-point',
  similar: 'address-point',
  interpolated: 'interpolated',
  'street-only': 'area',
} as const;

function houseCandidate(reading: QueryReading, fit: Fit, house: HouseHit): Candidate {
  const { street, match, near } = fit;
  const worth = houseWorth[house.kind];
  // A unit the source does not know is still the caller's unit of that house.
  const known = positionClasses[house.kind] === 'address-point';
  const unit = house.kind === 'similar' ? house.unit : house.unit || (reading.unit?.label ?? '');
  return {
    score:
      match.score +
      worth.bonus +
      nearBonus(house.place, near) +
      townBonus(reading, street) -
      // Of two guesses the one between nearer neighbours.
      (known ? 0 : Math.min(0.02, house.radiusMeters / 100_000)),
    confidence: certainty(fit, worth.confidence),
    // One guess is enough for a street that lies in several ZIPs.
    key: `${house.key}|${unit}|${wholeStreet(street)}|${house.kind === 'exact' ? street.zip : ''}`,
    place: house.place,
    exact: house.kind === 'exact' && match.score >= leastExactScore,
    feature: (confidence) =>
      geocodeFeature(house.place, {
        kind: 'house',
        housenumber: shownNumber(house.key),
        street: street.name,
        unit,
        ...around(street),
        ...(known || !street.zip ? {} : { postcode_source: 'street-range' }),
        position_class: positionClasses[house.kind],
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

// A house of the town that was typed comes before one that only has its post office there.
function townBonus(reading: QueryReading, street: Street): number {
  const town = street.townWords;
  const typed = town.every((word) => reading.words.some(({ forms }) => forms.includes(word)));
  return town.length > 0 && typed ? 0.02 : 0;
}

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
