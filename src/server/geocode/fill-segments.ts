import type { DatabaseSync } from 'node:sqlite';
import { canonicalStreet } from './canonical-words.ts';
import type { PackFile } from './geocoder.ts';
import { packLine, toMicro } from './index-schema.ts';
import { streetWriter } from './rank-streets.ts';
import { readSegments, type Segment } from './read-segments.ts';

/** Fills street lines and adds the streets that have lines but no house in the address files. */
export async function fillSegments(
  db: DatabaseSync,
  work: {
    files: readonly PackFile[];
    firstSource: number;
    postalCityOf: (zip: string) => string;
    onSkipped: (file: string, reason: string) => void;
  },
): Promise<void> {
  const insert = db.prepare(
    'INSERT INTO segment VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const box = db.prepare('INSERT INTO segment_box VALUES (?, ?, ?, ?, ?)');
  for (const [index, file] of work.files.entries()) {
    db.exec('SAVEPOINT street_file');
    try {
      for await (const { properties, geometry } of readSegments(file.path)) {
        const { lastInsertRowid } = insert.run(
          ...columnsOf(properties),
          work.firstSource + index,
          packLine(geometry.coordinates),
        );
        box.run(lastInsertRowid, ...extentOf(geometry.coordinates));
      }
    } catch (error) {
      db.exec('ROLLBACK TO street_file');
      work.onSkipped(file.id, error instanceof Error ? error.message : String(error));
    }
    db.exec('RELEASE street_file');
  }
  addStreetsWithoutHouses(db, work.postalCityOf);
}

const columnsOf = (street: Segment['properties']) => [
  street.name,
  canonicalStreet(street.name).join(' '),
  street.city,
  street.county,
  street.state,
  street.zip_left,
  street.zip_right,
  street.from_left,
  street.to_left,
  street.from_right,
  street.to_right,
];

function extentOf(points: readonly number[][]): number[] {
  const lngs = points.map(([lng = 0]) => lng);
  const lats = points.map(([, lat = 0]) => lat);
  return [Math.min(...lngs), Math.max(...lngs), Math.min(...lats), Math.max(...lats)];
}

// A quarter of a degree apart, two streets of one name in one state are two streets.
function addStreetsWithoutHouses(db: DatabaseSync, postalCityOf: (zip: string) => string): void {
  const rows = db
    .prepare(
      `SELECT name, s.words, s.city, s.county, s.state, zip_left AS zip, source,
         avg(west + east) / 2 AS lng, avg(south + north) / 2 AS lat,
         (max(north) - min(south) + max(east) - min(west)) / 2 AS size
       FROM segment s JOIN segment_box USING (id)
       GROUP BY s.words, s.city, s.county, s.state, zip_left ORDER BY size DESC`,
    )
    .all();
  const known = db.prepare(
    'SELECT 1 FROM street WHERE words = ? AND state = ? AND abs(lng - ?) < 250000 AND abs(lat - ?) < 250000',
  );
  db.exec('CREATE INDEX street_by_words ON street (words)');
  const writer = streetWriter(db, postalCityOf);
  for (const row of rows) {
    const [lng, lat] = [toMicro(Number(row['lng'])), toMicro(Number(row['lat']))];
    const { words, state } = row;
    if (known.get(String(words), String(state), lng, lat)) continue;
    writer.add(
      {
        name: String(row['name']),
        words: String(words),
        city: String(row['city']),
        county: String(row['county']),
        // Checked when the segment was read.
        state: state as Segment['properties']['state'],
        zip: String(row['zip']),
        source: Number(row['source']),
      },
      { lng, lat, radius: radiusOf(Number(row['size'])), houses: 0, low: 0, high: 0 },
    );
  }
  db.exec('DROP INDEX street_by_words');
}

const radiusOf = (degrees: number) => Math.max(50, Math.round((degrees * 111_000) / 2));
