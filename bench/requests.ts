import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { canary } from '#server/testing/generated-values.ts';
import { sendGenerated } from '#server/testing/request-run.ts';
import { RequestTally } from '#server/testing/request-tally.ts';

/**
 * `npm run test:requests [-- count] [seed]`: requests generated from the API's own description,
 * valid, nearly valid and hostile, of every role, to a real server process on each database; ends
 * with 1 on any 5xx, hang, refusal that is no problem, or personal data in the log.
 */
const count = Number(process.argv[2] ?? 100_000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);
/** Slower than any answer may be on a machine that does nothing else. */
const longestMs = 10_000;
const mostLeaksShown = 20;

let faults = 0;
for (const kind of testDatabaseKinds) {
  const share = Math.ceil(count / testDatabaseKinds.length);
  console.log(`\n${share} requests to a server on ${kind}, seed ${seed}`);
  faults += await runOn(kind, share);
}
process.exitCode = faults > 0 ? 1 : 0;

async function runOn(kind: (typeof testDatabaseKinds)[number], share: number): Promise<number> {
  const place = await createTestDatabase(kind);
  const { dataDir, databaseUrl } = place.options;
  const server = await startServerProcess({
    LEADMAP_DATA_DIR: dataDir,
    DATABASE_URL: databaseUrl ?? undefined,
    // What we send in X-Forwarded-For is believed, so that the limits of guesses end nothing early.
    TRUST_PROXY: '1',
    LOG_LEVEL: 'debug',
  });
  const tally = new RequestTally();
  const began = performance.now();
  await sendGenerated({
    url: server.url,
    count: share,
    seed,
    addressHeader: 'X-Forwarded-For',
    longestMs,
    onExchange: (exchange) => {
      tally.add(exchange);
      if (tally.sent % 10_000 === 0) console.log(`${tally.sent} sent`);
    },
  });
  const seconds = (performance.now() - began) / 1000;
  const isAlive = await fetch(`${server.url}/api/ready`).then(
    ({ ok }) => ok,
    () => false,
  );
  await server.kill();
  await place.remove();
  const leaks = server
    .said()
    .split('\n')
    .filter((line) => canary.test(line));
  tally.print();
  console.table({
    'requests per second': Math.round(share / seconds),
    '5xx': tally.serverFaults,
    'without an answer': tally.hangs,
    'other faults': tally.faults.length - tally.serverFaults - tally.hangs,
    'lines of the log': server.said().split('\n').length,
    'of them personal': leaks.length,
    'server alive': isAlive,
  });
  for (const line of leaks.slice(0, mostLeaksShown)) console.log(line.slice(0, 500));
  return tally.faults.length + leaks.length + (isAlive ? 0 : 1);
}
