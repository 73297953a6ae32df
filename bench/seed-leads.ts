import { parseArgs } from 'node:util';
import { openDatabase } from '#server/db/open-database.ts';
import { defaultSeed, seedFaults, seedLeads } from './seed/seed-leads.ts';

/**
 * `npm run seed -- [--leads 100000] [--data data] [--url postgres://…] [--seed 20261126] [--keys]`:
 * fills an empty database with made-up leads, for measurements and to look at. `--keys` also writes
 * what duplicates are found by.
 */
const { values: options } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    data: { type: 'string', default: 'data' },
    url: { type: 'string' },
    seed: { type: 'string', default: String(defaultSeed) },
    keys: { type: 'boolean', default: false },
  },
});
const count = Number(options.leads);
const began = performance.now();
const database = await openDatabase({ dataDir: options.data, databaseUrl: options.url ?? null });
const { present } = await database.db
  .selectFrom('leads')
  .select((is) => is.fn.countAll<number>().as('present'))
  .executeTakeFirstOrThrow();
if (Number(present) > 0) {
  console.error(`There are ${present} leads already; seeding wants an empty database.`);
  process.exit(1);
}
await seedLeads(database, {
  count,
  seed: Number(options.seed),
  detail: options.keys ? 'with-keys' : 'plain',
});
const seeded = performance.now();
const faults = await seedFaults(database, count);
await database.close();
for (const fault of faults) console.error(fault);
const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(1);
console.log(
  `${count} leads in ${seconds(began, seeded)} s, checked in ${seconds(seeded, performance.now())} s`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
