import { chmodSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { leadPageSchema } from '#contract/lead.ts';
import { relayProgressSchema } from '#contract/relay.ts';
import type { DatabasePlace } from '#server/db/open-database.ts';
import { type ServerProcess, startServerProcess } from '#server/leads/testing/server-process.ts';
import { LoopbackRoofLink, type Mood } from './loopback-rooflink.ts';
import { Random } from './seeded-random.ts';

/** Counts at the end of a run. */
export interface RelayReport {
  readonly leads: number;
  readonly kills: number;
  /** Leads that are in the upstream exactly once, and known here by the right id. */
  readonly there: number;
  readonly doubled: number;
  readonly missing: number;
  readonly wrongId: number;
  /** Leads that a person was asked about. */
  readonly questions: number;
  /** Requests at the upstream, and those that went wrong on purpose. */
  readonly requests: number;
  readonly mischief: number;
  readonly mostInASecond: number;
  /** Times that the upstream's key stood in what the server printed or answered. */
  readonly leaks: number;
  /** Requests that came while another was under way. */
  readonly parallel: number;
}

interface RelayRunOptions {
  readonly leads: number;
  readonly kills: number;
  readonly place: DatabasePlace;
  readonly say?: (line: string) => void;
}

const mischief: readonly [Mood, ...Mood[]] = [
  'made, then reset',
  'made, then silent',
  'made, then 500',
  'made, empty 201',
  'made, HTML 201',
  'made, id under another name',
  'made late',
  'reset',
  'silent',
  '500 HTML',
  '200 HTML',
  '429',
  'slow',
];

/** Faster than RoofLink, so that a run takes minutes; the rate is the most that it allows. */
const profile = {
  create: { timeout_seconds: 0.5 },
  // In one page, for a look of many pages is longer than a server lives here.
  list: { timeout_seconds: 5, records_on_page: 1000 },
  pace: { requests_per_second: 5, settle_seconds: 1, lease_seconds: 1 },
};

/**
 * Saves leads through the API of a real server, which relays them to a misbehaving upstream and is
 * killed again and again; then compares what is upstream with what was saved.
 */
export async function relayRun(options: RelayRunOptions): Promise<RelayReport> {
  const upstream = new LoopbackRoofLink();
  await upstream.start();
  const random = new Random(options.leads + options.kills);
  const fun = { isOn: true, count: 0 };
  upstream.mood = (kind) => {
    if (!fun.isOn || random.below(kind === 'create' ? 6 : 12) > 0) return 'fine';
    fun.count += 1;
    return kind === 'create'
      ? random.pick(mischief)
      : random.pick(['reset', '429', '500 HTML', 'slow']);
  };
  try {
    const run = new Run(upstream, options);
    await run.killAgainAndAgain();
    fun.isOn = false;
    const questions = await run.finish();
    const leads = await run.compare();
    return {
      leads: options.leads,
      kills: options.kills,
      ...leads,
      questions,
      requests: upstream.seen.length,
      mischief: fun.count,
      mostInASecond: upstream.mostInASecond(),
      leaks: run.leaks,
      parallel: upstream.cut,
    };
  } finally {
    await upstream.stop();
  }
}

class Run {
  readonly #upstream: LoopbackRoofLink;
  readonly #options: RelayRunOptions;
  readonly #environment: Record<string, string | undefined>;
  #server: ServerProcess | null = null;
  #saved = 0;
  leaks = 0;

  constructor(upstream: LoopbackRoofLink, options: RelayRunOptions) {
    this.#upstream = upstream;
    this.#options = options;
    const dir = mkdtempSync(join(options.place.dataDir, 'relay-'));
    const keyFile = join(dir, 'key');
    writeFileSync(keyFile, upstream.key);
    chmodSync(keyFile, 0o600);
    writeFileSync(join(dir, 'profile.json'), JSON.stringify(profile));
    this.#environment = {
      LEADMAP_DATA_DIR: options.place.dataDir,
      DATABASE_URL: options.place.databaseUrl ?? undefined,
      LOG_LEVEL: 'debug',
      ROOFLINK_API_URL: upstream.url,
      ROOFLINK_API_KEY_FILE: keyFile,
      ROOFLINK_PROFILE: join(dir, 'profile.json'),
    };
  }

  /** Kills are spread over the time in which the leads go through. */
  async killAgainAndAgain(): Promise<void> {
    const { kills, leads, say } = this.#options;
    for (let kill = 1; kill <= kills; kill += 1) {
      const server = await this.#start();
      const due = Math.floor((leads * kill) / kills);
      while (this.#saved < due) await this.#save(server);
      const enough = Math.floor((leads * (kill - 0.5)) / kills);
      for (const began = performance.now(); performance.now() - began < longestRoundMs;) {
        if (this.#upstream.book.records.length >= enough) break;
        await delay(Math.random() * 40);
      }
      await this.#end(server);
      if (kill % 10 === 0)
        say?.(`${kill} kills, ${this.#upstream.book.records.length} records upstream`);
    }
  }

  /** Until nothing waits; a person who looks carefully decides what is unsure. */
  async finish(): Promise<number> {
    const server = await this.#start();
    while (this.#saved < this.#options.leads) await this.#save(server);
    let questions = 0;
    for (;;) {
      const answer = await server.fetch('/api/relay');
      const { waiting, unsure, refused } = relayProgressSchema.parse(await answer.json());
      if (refused > 0) throw new Error('The upstream refused a lead.');
      if (waiting === 0 && unsure === 0) return questions;
      if (waiting === 0) questions += await this.#decide(server);
      await delay(200);
    }
  }

  async compare(): Promise<Pick<RelayReport, 'there' | 'doubled' | 'missing' | 'wrongId'>> {
    const server = await this.#start();
    const counts = { there: 0, doubled: 0, missing: 0, wrongId: 0 };
    for (let page: number | null = 1; page !== null;) {
      const answer = await server.fetch(`/api/leads?page_size=200&page=${page}`);
      const list = leadPageSchema.parse(await answer.json());
      for (const { id, upstream_id } of list.results) {
        const records = this.#upstream.book.of(id);
        if (records.length > 1) counts.doubled += 1;
        else if (records.length === 0) counts.missing += 1;
        else if (String(records[0]?.id) !== upstream_id) counts.wrongId += 1;
        else counts.there += 1;
      }
      page = list.next_page;
    }
    await this.#end(server);
    return counts;
  }

  async #decide(server: ServerProcess): Promise<number> {
    const answer = await server.fetch('/api/leads?relay=unsure&page_size=200');
    const { results } = leadPageSchema.parse(await answer.json());
    for (const { id } of results) {
      const [record] = this.#upstream.book.of(id);
      const decision = record
        ? { decision: 'is-it', upstream_id: String(record.id) }
        : { decision: 'not-there' };
      await server.fetch(`/api/leads/${id}/relay-decisions`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(decision),
      });
    }
    return results.length;
  }

  async #end(server: ServerProcess): Promise<void> {
    this.leaks += server.said().split(this.#upstream.key).length - 1;
    await server.kill();
    this.#server = null;
  }

  async #start(): Promise<ServerProcess> {
    this.#server ??= await startServerProcess(this.#environment);
    return this.#server;
  }

  async #save(server: ServerProcess): Promise<void> {
    this.#saved += 1;
    const key = `lead-${this.#saved}`;
    const answer = await server.fetch('/api/leads', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'Idempotency-Key': key },
      body: JSON.stringify({
        external_id: key,
        // Some share house and name, as flats and second jobs do.
        address: `${100 + (this.#saved % 400)} Made Up St`,
        state: 'VT',
        zipcode: '05602',
        latitude: '44.26',
        longitude: '-72.58',
        last_name: `Customer ${this.#saved % 300}`,
      }),
    });
    if (answer.status !== 201) throw new Error(`${answer.status} ${await answer.text()}`);
  }
}

/** A round that gets nowhere is ended by the kill all the same. */
const longestRoundMs = 30_000;
