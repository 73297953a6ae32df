import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { makeKey, startServerProcess } from '#server/leads/testing/server-process.ts';
import { freeze } from './live/listener.ts';
import { LiveRun } from './live/live-run.ts';

/**
 * `npm run bench:live [-- --listeners 500 --rate 50 --seconds 20 --frozen-minutes 10]`: how long a
 * lead takes from the create call in one process to listeners in another, on both databases, alone
 * and beside a listener that never reads; and how many are lost or told twice. With
 * `--frozen-minutes`, the run beside the frozen one lasts that long.
 */
const { values: options } = parseArgs({
  options: {
    listeners: { type: 'string', default: '500' },
    rate: { type: 'string', default: '50' },
    seconds: { type: 'string', default: '20' },
    'frozen-minutes': { type: 'string' },
  },
});
const listeners = Number(options.listeners);
const rate = Number(options.rate);
const seconds = Number(options.seconds);
/** Streams of one key; the server allows 200. */
const ofOneKey = 100;

for (const kind of testDatabaseKinds) {
  const place = await createTestDatabase(kind);
  const { databaseUrl } = place.options;
  const server = await startServerProcess({
    LEADMAP_DATA_DIR: mkdtempSync(join(tmpdir(), 'leadmap-bench-')),
    LOG_LEVEL: 'silent',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
  const keys: string[] = [];
  for (let at = 0; at < listeners / ofOneKey; at += 1) keys.push(await makeKey(server.url));
  const run = new LiveRun({ url: server.url, keys, listeners });
  await run.open();
  await run.measure(`${kind}, ${listeners} listeners`, { seconds, rate });
  const frozen = await freeze({ url: server.url, key: keys[0] ?? '' });
  const minutes = options['frozen-minutes'];
  await run.measure(`${kind}, the same beside a frozen one`, {
    seconds: minutes ? Number(minutes) * 60 : seconds,
    rate,
  });
  console.log(`   frozen one ${frozen.isCut() ? 'cut off' : 'still open'} at the end`);
  frozen.end();
  run.close();
  await server.kill();
  await place.remove();
}
