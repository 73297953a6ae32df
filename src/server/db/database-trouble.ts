/** SQLite's primary result codes that speak of the moment: https://sqlite.org/rescode.html */
const sqliteTroubles: Readonly<Record<number, string>> = {
  5: 'Another program has the database locked.',
  6: 'Another program has the database locked.',
  8: 'The data folder may not be written. Its owner must allow the server to write there.',
  10: 'The disk of the data folder failed to read or write.',
  13: 'The disk of the data folder is full. Its owner must make room.',
  14: 'The data folder cannot be opened. Its owner must allow the server to write there.',
};

/** Classes and codes of https://www.postgresql.org/docs/current/errcodes-appendix.html */
const postgresTroubles: readonly (readonly [code: RegExp, words: string])[] = [
  [/^53100$/, 'The disk of the database is full. Its owner must make room.'],
  [/^53/, 'The database has no room for another connection or query.'],
  [/^25006$/, 'The database only takes reading at the moment.'],
  [/^(08|57P|ECONN|EPIPE|ETIMEDOUT|ENOTFOUND|EAI_AGAIN|ENOENT)/, 'The database does not answer.'],
];

// What `pg` says itself when a connection is lost or none is to be had; these carry no code.
const lostConnection = /connection (terminated|timeout|ended)|not queryable|timeout exceeded/i;

/**
 * Why the database cannot do now what it can do later, in a sentence; null when the error is no
 * such trouble. Nothing has to be started anew when it is over.
 */
export function databaseTrouble(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if ('errcode' in error && typeof error.errcode === 'number')
    return sqliteTroubles[error.errcode & 0xff] ?? null;
  const code = 'code' in error ? String(error.code) : '';
  const known = postgresTroubles.find(([shape]) => shape.test(code));
  if (known) return known[1];
  return lostConnection.test(error.message) ? 'The database does not answer.' : null;
}
