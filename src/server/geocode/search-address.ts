import type { GeocodeSearch, GeocodeSearchQuery } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import { readAddressQuery } from './address-query.ts';
import { distanceMeters } from './geodesy.ts';
import type { PlaceSearch } from './search-places.ts';
import { type Candidate, searchStreets, type StreetSearch } from './search-streets.ts';

/** What is open to be searched; streets are absent while their index is built, or without packs. */
export interface SearchParts {
  readonly places: readonly PlaceSearch[];
  readonly streets: StreetSearch | null;
}

/** Answers free text, best first. Synchronous, milliseconds. */
export function searchAddress(parts: SearchParts, query: GeocodeSearchQuery): GeocodeSearch {
  const near: Place | null =
    query.lat === undefined || query.lng === undefined
      ? null
      : { lng: Number(query.lng), lat: Number(query.lat) };
  const { words, typed, readings } = readAddressQuery(query.q);
  const found: Candidate[] = [];
  for (const reading of parts.streets ? readings : []) {
    const fits = parts.streets ? searchStreets(parts.streets, reading, near) : [];
    found.push(...fits);
    // The likeliest reading has its house, or a road of just that name: the others add noise.
    const isRoad = reading.number === null && fits.some(({ score }) => score >= perfectScore);
    if (isRoad || fits.some(({ exact }) => exact)) break;
  }
  if (!found.some((candidate) => candidate.exact))
    for (const places of parts.places) found.push(...places.search(words, near));
  if (!found.some((candidate) => candidate.score > 0.75))
    for (const places of parts.places) found.push(...places.atEndOf(typed, near));
  const ordered = withoutEquals(found.toSorted((a, b) => b.score - a.score));
  const least = (ordered[0]?.score ?? 0) - (ordered[0]?.exact ? farBelowExact : Infinity);
  const ranked = ordered.filter(({ score }) => score >= least).slice(0, query.limit);
  return {
    type: 'FeatureCollection',
    features: ranked.map((candidate, rank) =>
      candidate.feature(Math.min(candidate.confidence, mostConfidence(ranked, rank))),
    ),
  };
}

// Beside the very house, streets that share no more than a word are noise.
const farBelowExact = 0.5;

// "Vermont Route 100" is that road, not number 100 of another one.
const perfectScore = 1;

function withoutEquals(candidates: readonly Candidate[]): Candidate[] {
  const kept = new Map<string, Candidate>();
  for (const candidate of candidates)
    if (!kept.has(candidate.key)) kept.set(candidate.key, candidate);
  return [...kept.values()];
}

/** Of two places that fit as well neither is surely the one, and what has a better never is. */
function mostConfidence(ranked: readonly Candidate[], rank: number): number {
  const candidate = ranked[rank];
  const rivalled = ranked.some(
    (other) =>
      candidate !== undefined &&
      other !== candidate &&
      other.exact === candidate.exact &&
      other.score > candidate.score - 0.04 &&
      distanceMeters(other.place, candidate.place) > 100,
  );
  if (rivalled) return 0.5;
  return rank === 0 ? 1 : 0.8;
}
