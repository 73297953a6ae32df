import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import pg from 'pg';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { startThrowawayPostgres } from '#server/db/testing/throwaway-postgres.ts';
import { wordsOf } from '#server/geocode/fold-text.ts';
import type { AddressRow } from '#server/geocode/read-addresses.ts';
import type { Search } from '#server/geocode/testing/questions.ts';

/** Another way to search the same rows, as one would build it in an afternoon. */
export interface Peer {
  readonly name: string;
  readonly search: Search;
  readonly close: () => Promise<void>;
}

type Rows = () => AsyncIterable<AddressRow>;

const lineOf = ({ house, street, city, state, zip }: AddressRow): string =>
  `${house.key} ${street} ${city} ${state ?? ''} ${zip}`;

const featureOf = (number: string, street: string, city: string, state: string) =>
  ({
    properties: { kind: 'house', housenumber: number, street, city, state, confidence: 0.5 },
    // What an answer is judged by; a peer knows no more.
  }) as unknown as GeocodeFeature;

const fields = ['number', 'street', 'city', 'state'] as const;
const featureOfRow = (row: Record<string, unknown>) =>
  featureOf(...(fields.map((name) => String(row[name])) as [string, string, string, string]));

/** One full-text row for each address: all words, the last one a beginning; else any word. */
export async function rowPerAddress(rows: Rows, path: string): Promise<Peer> {
  const db = new DatabaseSync(path);
  db.exec(`PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN;
    CREATE TABLE address (id INTEGER PRIMARY KEY, number TEXT, street TEXT, city TEXT, state TEXT);
    CREATE VIRTUAL TABLE words USING fts5(line, content='', prefix='2 3');`);
  const address = db.prepare('INSERT INTO address VALUES (?, ?, ?, ?, ?)');
  const words = db.prepare('INSERT INTO words (rowid, line) VALUES (?, ?)');
  let id = 0;
  for await (const row of rows()) {
    id++;
    address.run(id, row.house.key, row.street, row.city, row.state ?? '');
    words.run(id, lineOf(row));
  }
  db.exec(`COMMIT; INSERT INTO words (words) VALUES ('optimize');`);
  const select = (order: string) =>
    db.prepare(
      `SELECT address.* FROM words JOIN address ON address.id = words.rowid
       WHERE words MATCH ? ${order} LIMIT 8`,
    );
  const [all, best] = [select(''), select('ORDER BY rank')];
  return {
    name: 'SQLite FTS5, a row per address',
    async search(text) {
      const terms = wordsOf(text).map((word) => `"${word}"`);
      if (terms.length === 0) return [];
      const exact = all.all(`${terms.join(' AND ')}*`);
      const found = exact.length > 0 ? exact : best.all(`${terms.join(' OR ')}*`);
      return found.map(featureOfRow);
    },
    close: async () => db.close(),
  };
}

/** PostgreSQL with a trigram index over the whole line. */
export async function trigrams(rows: Rows): Promise<Peer> {
  const server = await startThrowawayPostgres();
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await client.query(`CREATE EXTENSION pg_trgm;
    CREATE UNLOGGED TABLE address (number text, street text, city text, state text, line text);`);
  let part: AddressRow[] = [];
  const flush = async () => {
    const column = (pick: (row: AddressRow) => string) => part.map(pick);
    await client.query(
      'INSERT INTO address SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[])',
      [
        column((row) => row.house.key),
        column((row) => row.street),
        column((row) => row.city),
        column((row) => row.state ?? ''),
        column((row) => lineOf(row).toLowerCase()),
      ],
    );
    part = [];
  };
  for await (const row of rows()) if (part.push(row) === 10_000) await flush();
  await flush();
  await client.query('CREATE INDEX ON address USING gin (line gin_trgm_ops); ANALYZE address;');
  return {
    name: 'PostgreSQL pg_trgm',
    async search(text) {
      const found = await client.query<Record<string, unknown>>(
        `SELECT number, street, city, state FROM address WHERE line % $1
         ORDER BY similarity(line, $1) DESC LIMIT 8`,
        [text.toLowerCase()],
      );
      return found.rows.map(featureOfRow);
    },
    async close() {
      await client.end();
      await server.remove();
    },
  };
}

/** MiniSearch in memory: prefixes and one typing error in five letters. */
export async function inMemory(rows: Rows): Promise<Peer> {
  const index = new MiniSearch({
    fields: ['line'],
    storeFields: [...fields],
    tokenize: (text) => wordsOf(text),
  });
  let id = 0;
  for await (const row of rows()) {
    const { house, street, city, state } = row;
    index.add({ id: id++, line: lineOf(row), number: house.key, street, city, state });
  }
  return {
    name: 'MiniSearch in memory',
    search: async (text) =>
      index
        .search(text, { prefix: true, fuzzy: 0.2, combineWith: 'AND' })
        .slice(0, 8)
        .map(featureOfRow),
    close: async () => index.removeAll(),
  };
}
