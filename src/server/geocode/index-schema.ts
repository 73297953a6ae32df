/**
 * The two files of the index, both derived and rebuilt at will. Raise the version when a table or
 * the meaning of a word in it changes.
 */
export const indexVersion = 2;

const placeTables = `
  CREATE TABLE place (
    id INTEGER PRIMARY KEY,      -- in order of importance
    kind TEXT NOT NULL,          -- 'city' or 'zip'
    name TEXT NOT NULL, words TEXT NOT NULL, county TEXT NOT NULL, state TEXT NOT NULL,
    zip TEXT NOT NULL,
    lng REAL NOT NULL, lat REAL NOT NULL, radius INTEGER NOT NULL
  );
  CREATE VIRTUAL TABLE place_text USING fts5(words, content='', detail=none, columnsize=0, prefix='1 2 3');
  CREATE VIRTUAL TABLE place_vocabulary USING fts5vocab(place_text, row);
`;

/** Cities, ZIPs and ZIP areas: from npm data and the packs' boundaries; ready within seconds. */
export const placeSchema = `${placeTables}
  CREATE INDEX place_zip ON place (zip) WHERE kind = 'zip';
  CREATE VIRTUAL TABLE zip_centre USING rtree(id, west, east, south, north);
  CREATE TABLE zip_area (id INTEGER PRIMARY KEY, zip TEXT NOT NULL, rings BLOB NOT NULL);
  CREATE VIRTUAL TABLE zip_area_box USING rtree(id, west, east, south, north);
`;

/** Streets, houses and towns of the packs. Coordinates are microdegrees. */
export const addressSchema = `${placeTables}
  CREATE TABLE source (id INTEGER PRIMARY KEY, attribution TEXT NOT NULL);
  CREATE TABLE street (
    id INTEGER PRIMARY KEY,      -- in order of importance, so that LIMIT stops early
    name TEXT NOT NULL, words TEXT NOT NULL,
    city TEXT NOT NULL, postal_city TEXT NOT NULL, county TEXT NOT NULL, state TEXT NOT NULL,
    zip TEXT NOT NULL, source INTEGER NOT NULL, lng INTEGER NOT NULL, lat INTEGER NOT NULL,
    radius INTEGER NOT NULL, houses INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL
  );
  CREATE VIRTUAL TABLE street_text USING fts5(words, content='', detail=none, columnsize=0, prefix='1 2 3');
  CREATE VIRTUAL TABLE street_vocabulary USING fts5vocab(street_text, row);
  CREATE TABLE house (
    street INTEGER NOT NULL, number INTEGER NOT NULL,
    text TEXT NOT NULL,          -- '' when the number alone says it
    unit TEXT NOT NULL,
    lng INTEGER NOT NULL, lat INTEGER NOT NULL,  -- from the street's own, so two bytes mostly
    PRIMARY KEY (street, number, text, unit, lng, lat)
  ) WITHOUT ROWID;
  -- Which streets have which numbers in a cell: positions are kept once, in house.
  CREATE TABLE street_cell (
    cell INTEGER NOT NULL, street INTEGER NOT NULL, low INTEGER NOT NULL, high INTEGER NOT NULL,
    PRIMARY KEY (cell, street)
  ) WITHOUT ROWID;
  CREATE TABLE segment (
    id INTEGER PRIMARY KEY, name TEXT NOT NULL, words TEXT NOT NULL, city TEXT NOT NULL,
    county TEXT NOT NULL, state TEXT NOT NULL, zip_left TEXT NOT NULL, zip_right TEXT NOT NULL,
    from_left INTEGER, to_left INTEGER, from_right INTEGER, to_right INTEGER,
    source INTEGER NOT NULL, line BLOB NOT NULL
  );
  CREATE INDEX segment_words ON segment (words, state) WHERE from_left IS NOT NULL OR from_right IS NOT NULL;
  CREATE VIRTUAL TABLE segment_box USING rtree(id, west, east, south, north);
`;

const cellsPerDegree = 500;
const columns = 360 * cellsPerDegree;

/** The cell of about 200 m that a place lies in; a row of cells is one run of numbers. */
export const cellOf = (lng: number, lat: number): number =>
  Math.floor((lat + 90) * cellsPerDegree) * columns +
  Math.min(columns - 1, Math.floor((lng + 180) * cellsPerDegree));

const nearCellsPerDegree = 2;

/** Word of the half-degree square a place lies in; `zz` keeps it apart from words people type. */
export const nearWord = (lng: number, lat: number): string =>
  `zz${Math.floor((lat + 90) * nearCellsPerDegree)}x${Math.floor((lng + 180) * nearCellsPerDegree)}`;

/** Words of the squares within about 50 km of a place. */
export const nearWords = (lng: number, lat: number): string[] =>
  [-0.5, 0, 0.5].flatMap((dy) => [-0.5, 0, 0.5].map((dx) => nearWord(lng + dx, lat + dy)));

/** Microdegrees, the unit of the index. */
export const toMicro = (degrees: number): number => Math.round(degrees * 1e6);
export const fromMicro = (micro: number): number => micro / 1e6;

/** A line or ring as microdegrees in a blob. */
export const packLine = (points: readonly (readonly number[])[]): Uint8Array => {
  const packed = new Int32Array(points.length * 2);
  for (const [index, point] of points.entries()) {
    packed[index * 2] = toMicro(point[0] ?? 0);
    packed[index * 2 + 1] = toMicro(point[1] ?? 0);
  }
  return new Uint8Array(packed.buffer);
};

/** The degrees `lng, lat, lng, lat, …` of a packed line. */
export function unpackLine(blob: Uint8Array): Float64Array {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const line = new Float64Array(blob.byteLength / 4);
  for (let index = 0; index < line.length; index++)
    line[index] = view.getInt32(index * 4, true) / 1e6;
  return line;
}
