import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { sql } from 'kysely';
import { type FindDuplicatesInput, findDuplicatesSchema } from '#contract/duplicate.ts';
import { type CreateLeadInput, createLeadSchema } from '#contract/lead.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { type KnownAddress, KnownAddresses } from '#server/geocode/testing/known-addresses.ts';
import { percentile } from '#server/geocode/testing/questions.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { packFiles, readKnown } from '#server/geocode/testing/read-known.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { labelledPairs, type LabelledPair } from './duplicates/labelled-pairs.ts';
import { Neighbourhood } from './duplicates/neighbourhood.ts';

/**
 * `npm run bench:duplicates [-- --each 150 --leads 100000 --seed 20261123]`: what the duplicate
 * look-up finds of labelled pairs made of the region packs' addresses, what it raises wrongly, and
 * how long it takes, in the store and over HTTP, on both databases.
 */
const { values: options } = parseArgs({
  options: {
    each: { type: 'string', default: '150' },
    leads: { type: 'string', default: '100000' },
    seed: { type: 'string', default: '20261123' },
    verbose: { type: 'boolean', default: false },
  },
});
const random = new Random(Number(options.seed));
const known = new KnownAddresses();
await readKnown(packFiles(resolve('../shared/regions'), 'addresses'), known);
const withZip = known.all.filter(({ zip, city }) => zip !== '' && city !== '');
const drawn = distinct(withZip);
const pairs = labelledPairs(drawn, {
  random,
  around: new Neighbourhood(withZip),
  each: Number(options.each),
});
const crowd = 5000;
const tower = { latitude: 44.26, longitude: -72.575, state: 'VT', zipcode: '05602' } as const;
console.log(`${pairs.length} labelled pairs of ${withZip.length} addresses, seed ${options.seed}`);

for (const kind of testDatabaseKinds) {
  const place = await createTestDatabase(kind);
  const database = await openDatabase(place.options);
  const store = new LeadStore({ database, stateAt: () => null, buildingKey, readDoor: doorOf });
  const idOfPair = await fill(store);
  // What autovacuum does a minute later.
  if (kind === 'postgresql') await sql`analyze`.execute(database.db);
  if (kind === 'sqlite') await judge(store, idOfPair);
  const ask = (asked: FindDuplicatesInput) =>
    store.findDuplicates(defaultCompanyId, findDuplicatesSchema.parse(asked));
  await time(`${kind}, in the store`, ask);
  await database.close();
  const { dataDir, databaseUrl } = place.options;
  const server = await startServerProcess({
    LEADMAP_DATA_DIR: databaseUrl ? mkdtempSync(join(tmpdir(), 'leadmap-bench-')) : dataDir,
    LOG_LEVEL: 'silent',
    ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}),
  });
  await time(`${kind}, over HTTP`, async (asked) => {
    const answer = await server.fetch('/api/leads/duplicates', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(asked),
    });
    if (answer.status !== 200) throw new Error(`${answer.status} ${await answer.text()}`);
    return answer.json();
  });
  await server.kill();
  await place.remove();
}

/** Hands out addresses in a drawn order, none twice. */
function distinct(all: readonly KnownAddress[]): () => KnownAddress {
  const taken = new Set<string>();
  return () => {
    for (;;) {
      const house = random.pick(all);
      const name = `${house.number} ${house.street} ${house.zip}`.toLowerCase();
      if (taken.has(name)) continue;
      taken.add(name);
      return house;
    }
  };
}

/** The pairs' stored leads, five thousand flats of one tower, and houses: a twentieth of them share one telephone. */
async function fill(store: LeadStore): Promise<string[]> {
  const flats = Array.from({ length: crowd }, (_, flat) => ({
    ...tower,
    address: `1 Tower Rd Apt ${flat + 1}`,
  }));
  const houses = Array.from(
    { length: Math.max(0, Number(options.leads) - pairs.length - crowd) },
    (_, index): CreateLeadInput => {
      const { number, street, city, state, zip, lng, lat } = drawn();
      return {
        address: `${number} ${street}`,
        city,
        state,
        zipcode: zip,
        latitude: lat,
        longitude: lng,
        cell: index < crowd ? '802-555-0100' : `802-3${String(index).padStart(6, '0')}`,
        email: `customer${index}@example.com`,
      };
    },
  );
  const leads: CreateLeadInput[] = [...pairs.map(({ stored }) => stored), ...flats, ...houses];
  const ids: string[] = [];
  let next = 0;
  const write = async () => {
    while (next < leads.length) {
      const index = next++;
      const outcome = await store.create(
        systemActor(defaultCompanyId),
        createLeadSchema.parse(leads[index]),
      );
      if (!('lead' in outcome)) throw new Error(outcome.kind);
      ids[index] = outcome.lead.id;
    }
  };
  await Promise.all(Array.from({ length: 256 }, write));
  return ids.slice(0, pairs.length);
}

async function judge(store: LeadStore, idOfPair: readonly string[]): Promise<void> {
  const results = [];
  for (const [index, pair] of pairs.entries()) {
    const found = await store.findDuplicates(
      defaultCompanyId,
      findDuplicatesSchema.parse(pair.asked),
    );
    const isRaised = pair.same
      ? found.some(({ id }) => id === idOfPair[index])
      : // A neighbour may be among the stored houses itself: that one is rightly told.
        found.some(
          ({ address, zipcode }) =>
            address !== pair.asked.address || zipcode !== pair.asked.zipcode,
        );
    if (isRaised !== pair.same && options.verbose) console.log(pair, found);
    results.push({ ...pair, isRaised });
  }
  const share = (some: readonly (LabelledPair & { isRaised: boolean })[]) =>
    `${((100 * some.filter(({ isRaised }) => isRaised).length) / some.length).toFixed(2)} % of ${some.length}`;
  for (const [kind, some] of Map.groupBy(results, ({ kind }) => kind))
    console.log(`  ${some[0]?.same ? 'same ' : 'other'}  ${kind}: ${share(some)}`);
  console.log(`recall: ${share(results.filter(({ same }) => same))}`);
  console.log(`false alarms: ${share(results.filter(({ same }) => !same))}`);
}

/** What a form asks while somebody fills it, and what is stored most. */
async function time(
  where: string,
  ask: (asked: FindDuplicatesInput) => Promise<unknown>,
): Promise<void> {
  const questions: Record<string, readonly FindDuplicatesInput[]> = {
    'the labelled pairs': pairs.map(({ asked }) => asked),
    'a telephone that 5,000 share': pairs
      .slice(0, 500)
      .map(({ asked }) => ({ ...asked, cell: '(802) 555-0100' })),
    'a tower of 5,000 flats': Array.from({ length: 500 }, (_, flat) => ({
      ...tower,
      address: `1 Tower Road #${flat + 4750}`,
    })),
  };
  for (const [what, asked] of Object.entries(questions)) {
    for (const one of asked.slice(0, 200)) await ask(one);
    const times: number[] = [];
    for (const one of asked) {
      const start = performance.now();
      await ask(one);
      times.push(performance.now() - start);
    }
    const sorted = times.toSorted((a, b) => a - b);
    const [p50, p95] = [0.5, 0.95].map((part) => percentile(sorted, part).toFixed(2));
    console.log(`${where}, ${what}: p50 ${p50} ms, p95 ${p95} ms`);
  }
}
