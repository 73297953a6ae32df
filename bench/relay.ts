import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { relayRun } from '#server/relay/testing/relay-run.ts';

/**
 * `npm run test:relay [-- leads] [kills] [database]`: leads through a RoofLink on loopback that does all it can
 * do wrong, while the server is killed with `kill -9`, on each database; ends with 1 unless each
 * lead is there once and no second had more than five requests.
 */
const leads = Number(process.argv[2] ?? 1_000);
const kills = Number(process.argv[3] ?? 50);
const kinds = testDatabaseKinds.filter((kind) => kind === (process.argv[4] ?? kind));

let isFine = true;
for (const kind of kinds) {
  const place = await createTestDatabase(kind);
  const began = performance.now();
  console.log(`\n${leads} leads on ${kind}, ${kills} kills`);
  const report = await relayRun({
    leads,
    kills,
    place: place.options,
    say: (line) => console.log(`${Math.round((performance.now() - began) / 1000)} s  ${line}`),
  });
  await place.remove();
  console.table({ [kind]: report });
  isFine &&=
    report.there === leads &&
    report.doubled === 0 &&
    report.missing === 0 &&
    report.wrongId === 0 &&
    report.leaks === 0 &&
    report.mostInASecond <= 5;
}
process.exitCode = isFine ? 0 : 1;
