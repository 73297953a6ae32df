import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { percentile } from '#server/geocode/testing/questions.ts';
import { mannWhitney } from '#server/kiosk/testing/mann-whitney.ts';
import { timeReplies } from '#server/kiosk/testing/time-replies.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { Askers } from '#server/testing/request-askers.ts';

/**
 * `npm run bench:kiosk [-- pairs] [seed]`: whether the time of a reply tells a kiosk's visitor that
 * an address, telephone number and e-mail are known: as many known as unknown ones, interleaved,
 * to a real server process on each database. Ends with 1 where p is below one in a hundred.
 */
const pairs = Number(process.argv[2] ?? 500);
const seed = Number(process.argv[3] ?? 20261126);

for (const kind of testDatabaseKinds) {
  const place = await createTestDatabase(kind);
  const { dataDir, databaseUrl } = place.options;
  const server = await startServerProcess({
    LEADMAP_DATA_DIR: dataDir,
    LOG_LEVEL: 'silent',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
  const proof = await new Askers(server.url).headersOf('kiosk session');
  const request = (path: string, init: RequestInit) => fetch(server.url + path, init);
  const { known, unknown } = await timeReplies({ request, proof }, { pairs, seed });
  await server.kill();
  await place.remove();
  const p = mannWhitney(known, unknown);
  console.log(`\n${pairs} of each on ${kind}: p = ${p.toFixed(3)}`);
  console.table(
    Object.entries({ known, unknown }).map(([addresses, times]) => ({
      addresses,
      ...Object.fromEntries(
        [0.5, 0.95].map((share) => [
          `p${share * 100} ms`,
          percentile(
            times.toSorted((a, b) => a - b),
            share,
          ).toFixed(2),
        ]),
      ),
    })),
  );
  if (p < 0.01) process.exitCode = 1;
}
