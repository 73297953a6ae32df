import { sql } from 'kysely';
import type { LeadFilter } from '#contract/lead-filter.ts';
import { answerCalls, placeOfThread } from '#server/db/answer-calls.ts';
import { openBeside } from '#server/db/open-database.ts';
import { encodePins } from './encode-pins.ts';
import { PinTiles, type TileQuery } from './pin-tiles.ts';

/** What the thread of the pins is asked. */
export type PinJob =
  | ({ readonly kind: 'tile' } & TileQuery)
  | { readonly kind: 'counts'; companyId: number; filter: LeadFilter; seq: number };

/** Reads and encodes pin tiles beside the request loop, on connections of its own. */
const open = () => {
  const database = openBeside(placeOfThread());
  if (!database) throw new Error('There is no database yet.');
  return database;
};
const { kind, db } = open();
// SQLite does one thing at a time on each connection; PostgreSQL has a pool.
const scans = kind === 'sqlite' ? open().db : db;
if (kind === 'sqlite')
  for (const connection of [db, scans]) await sql`pragma query_only = on`.execute(connection);
const tiles = new PinTiles({ kind, db, scans });

answerCalls(async (job: PinJob) => {
  if (job.kind === 'counts') return { answer: await tiles.counts(job) };
  const body = encodePins(await tiles.tile(job));
  return { answer: body, moved: [body.buffer as ArrayBuffer] };
});
