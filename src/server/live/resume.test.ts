import { randomInt, randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { createdLeadSchema } from '#contract/lead.ts';
import { createTestDatabase, testDatabaseKinds } from '#server/db/testing/test-database.ts';
import { type ServerProcess, startServerProcess } from '#server/leads/testing/server-process.ts';
import { LiveClient } from './testing/live-client.ts';

const patience = 120_000;

const cleanUps: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).toReversed()) await cleanUp();
});

async function place(kind: 'sqlite' | 'postgresql') {
  const database = await createTestDatabase(kind);
  cleanUps.push(() => database.remove());
  const { dataDir, databaseUrl } = database.options;
  return (folder = '') =>
    startServerProcess({
      LEADMAP_DATA_DIR: dataDir + folder,
      DATABASE_URL: databaseUrl ?? undefined,
      LEADMAP_SECRET: 'the same secret for every process of a test',
    });
}

async function create(server: ServerProcess, key: string): Promise<string> {
  const answer = await server.fetch('/api/leads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
    body: JSON.stringify({
      address: '1 Elm St',
      state: 'VT',
      zipcode: '05641',
      latitude: '44.2',
      longitude: '-72.5',
    }),
  });
  return createdLeadSchema.parse(await answer.json()).id;
}

/** Somebody who hears changes through every cut, and writes down what was told. */
class Follower {
  readonly seqs: number[] = [];
  readonly leadIds: (string | null)[] = [];
  resets = 0;
  cuts = 0;

  get last(): number {
    return this.seqs.at(-1) ?? 0;
  }

  /** Listens until the server goes, or for a random while. */
  async listen(server: ServerProcess): Promise<void> {
    const aborting = new AbortController();
    const cut = setTimeout(() => aborting.abort(), randomInt(5, 250));
    try {
      const { body } = await server.fetch(`/api/live?since=${this.last}`, {
        signal: aborting.signal,
      });
      const client = new LiveClient(body);
      for (let event = await client.next(); event; event = await client.next()) {
        if (event.event === 'reset') this.resets += 1;
        if (event.event !== 'lead') continue;
        this.seqs.push(event.lead.seq);
        this.leadIds.push(event.lead.lead_id);
      }
    } catch {
      // Cut before the answer, or the server is gone.
    }
    clearTimeout(cut);
    this.cuts += 1;
  }
}

describe.each(testDatabaseKinds)('a follower on %s', (kind) => {
  test(
    'hears each number once and in order through cuts and kill -9',
    async () => {
      const start = await place(kind);
      const follower = new Follower();
      const ids = new Set<string>();
      for (let round = 0; round < 4; round += 1) {
        const server = await start();
        cleanUps.push(() => server.kill().catch(() => {}));
        await server.apiKey();
        let isUp = true;
        const writing = Promise.all(
          Array.from({ length: 4 }, async () => {
            while (isUp) await create(server, randomUUID()).then((id) => ids.add(id));
          }),
        ).catch(() => {});
        const reading = (async () => {
          while (isUp) await follower.listen(server);
        })();
        await delay(randomInt(500, 1_500));
        await server.kill();
        cleanUps.pop();
        isUp = false;
        await Promise.all([writing, reading]);
      }
      const server = await start();
      cleanUps.push(() => server.kill());
      ids.add(await create(server, randomUUID()));
      while (![...ids].every((id) => follower.leadIds.includes(id))) await follower.listen(server);
      expect(follower.resets).toBe(0);
      expect(follower.cuts).toBeGreaterThan(8);
      expect(follower.seqs).toEqual(follower.seqs.map((_seq, index) => index + 1));
      expect(new Set(follower.leadIds).size).toBe(follower.seqs.length);
    },
    patience,
  );
});

test.runIf(testDatabaseKinds.includes('postgresql'))(
  'two API processes on one PostgreSQL hear each other’s leads, each number once',
  async () => {
    const start = await place('postgresql');
    const one = await start('-1');
    cleanUps.push(() => one.kill());
    const two = await start('-2');
    cleanUps.push(() => two.kill());
    const clients = await Promise.all(
      [one, two].map(async (server) => new LiveClient((await server.fetch('/api/live')).body)),
    );
    for (const client of clients) await client.next();
    const ids = await Promise.all(
      Array.from({ length: 40 }, (_, at) => create(at % 2 === 0 ? one : two, randomUUID())),
    );
    for (const client of clients) {
      const leads = await client.leads(ids.length);
      expect(leads.map(({ seq }) => seq)).toEqual(leads.map((_lead, index) => index + 1));
      expect(new Set(leads.map(({ lead_id }) => lead_id))).toEqual(new Set(ids));
    }
  },
  patience,
);
