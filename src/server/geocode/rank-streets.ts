import type { DatabaseSync } from 'node:sqlite';
import { canonicalPlace, stateWords } from './canonical-words.ts';
import { insertPlaces } from './fill-places.ts';
import type { StreetEntry } from './fill-addresses.ts';
import { fromMicro, nearWord } from './index-schema.ts';
import { metersPerDegree } from './geodesy.ts';
import { wordOfOrdinal } from './street-words.ts';

interface StreetExtent {
  readonly houses: number;
  readonly lng: number;
  readonly lat: number;
  readonly radius: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Writes the streets of `raw_house` and `raw_street` in order of importance (houses), with their
 * search words, then the houses clustered behind them, then which cells they lie in.
 * @param postalCityOf the post office's town of a ZIP, often another than the legal one
 * @returns how many different addresses there are
 */
export function rankStreets(db: DatabaseSync, postalCityOf: (zip: string) => string): number {
  db.exec(
    'CREATE TEMP TABLE street_rank (raw INTEGER PRIMARY KEY, id INTEGER, lng INTEGER, lat INTEGER)',
  );
  const rank = db.prepare('INSERT INTO street_rank VALUES (?, ?, ?, ?)');
  const writer = streetWriter(db, postalCityOf);
  for (const row of db.prepare(streetsByImportance).iterate()) {
    const extent = extentOf(row);
    rank.run(Number(row['id']), writer.add(entryOf(row), extent), extent.lng, extent.lat);
  }
  db.exec(`
    INSERT OR IGNORE INTO house
      SELECT r.id, number, text, unit, h.lng - r.lng, h.lat - r.lat
      FROM raw_house h JOIN street_rank r ON r.raw = h.street
      ORDER BY r.id, number, text, unit, h.lng - r.lng, h.lat - r.lat;
    INSERT INTO street_cell
      SELECT cell, r.id, min(number), max(number)
      FROM raw_house h JOIN street_rank r ON r.raw = h.street
      GROUP BY cell, r.id ORDER BY cell, r.id;
    DROP TABLE raw_house; DROP TABLE raw_street; DROP TABLE street_rank;`);
  fillTowns(db);
  return Number(db.prepare('SELECT count(*) AS n FROM house').get()?.['n'] ?? 0);
}

const streetsByImportance = `
  SELECT s.*, extent.* FROM (
    SELECT street, count(*) AS houses, CAST(avg(lng) AS INTEGER) AS lng,
      CAST(avg(lat) AS INTEGER) AS lat, max(lat) - min(lat) AS height,
      (max(lng) - min(lng)) * 0.7 AS width, min(number) AS low, max(number) AS high
    FROM raw_house GROUP BY street
  ) extent JOIN raw_street s ON s.id = extent.street ORDER BY houses DESC, street`;

type Row = Record<string, unknown>;

function extentOf(row: Row): StreetExtent {
  const number = (name: string) => Number(row[name]);
  const reach = fromMicro(Math.hypot(number('height'), number('width')) / 2) * metersPerDegree;
  return {
    houses: number('houses'),
    lng: number('lng'),
    lat: number('lat'),
    radius: Math.max(50, Math.round(reach)),
    low: number('low'),
    high: number('high'),
  };
}

const entryOf = (row: Row): StreetEntry => ({
  name: String(row['name']),
  words: String(row['words']),
  city: String(row['city']),
  county: String(row['county']),
  // Checked when the row was read.
  state: row['state'] as StreetEntry['state'],
  zip: String(row['zip']),
  source: Number(row['source']),
});

/** Writes street rows with their search words; numbers them in the order they come. */
export function streetWriter(db: DatabaseSync, postalCityOf: (zip: string) => string) {
  const insert = db.prepare(
    'INSERT INTO street VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const text = db.prepare('INSERT INTO street_text (rowid, words) VALUES (?, ?)');
  let id = Number(db.prepare('SELECT max(id) AS id FROM street').get()?.['id'] ?? 0);
  return {
    add(street: StreetEntry, extent: StreetExtent): number {
      id++;
      const { name, words, city, county, state, zip, source } = street;
      const { lng, lat, radius, houses, low, high } = extent;
      const office = postalCityOf(zip);
      const postal = office.toLowerCase() === city.toLowerCase() ? '' : office;
      insert.run(
        id,
        name,
        words,
        city,
        postal,
        county,
        state,
        zip,
        source,
        lng,
        lat,
        radius,
        houses,
        low,
        high,
      );
      const own = words.split(' ');
      const all = [
        ...own,
        ...own.flatMap((word) => wordOfOrdinal.get(word) ?? []),
        ...canonicalPlace(city),
        ...canonicalPlace(postal),
        ...stateWords(state),
        state.toLowerCase(),
        zip.toLowerCase().replaceAll(' ', ''),
        nearWord(fromMicro(lng), fromMicro(lat)),
      ];
      text.run(id, [...new Set(all)].filter((word) => word !== '').join(' '));
      return id;
    },
  };
}

// Towns that are no post office ("Addison VT") are not in the ZIP data; the streets know them.
function fillTowns(db: DatabaseSync): void {
  const rows = db
    .prepare(
      `SELECT city, county, state, avg(lng) AS lng, avg(lat) AS lat, sum(houses) AS houses
       FROM street WHERE city <> '' GROUP BY lower(city), state`,
    )
    .all();
  insertPlaces(
    db,
    rows.map((row) => ({
      kind: 'city',
      name: String(row['city']),
      county: String(row['county']),
      // Written by this very build from checked codes.
      state: row['state'] as StreetEntry['state'],
      zip: '',
      lng: fromMicro(Number(row['lng'])),
      lat: fromMicro(Number(row['lat'])),
      radiusMeters: 5000,
      weight: Number(row['houses']),
    })),
  );
}
