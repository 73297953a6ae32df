import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';
import { loadavg } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import type { CreateLeadInput } from '#contract/lead.ts';
import { percentile } from '#server/geocode/testing/questions.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { listen } from './listener.ts';

/** Many listeners on one server, and leads that are made meanwhile. */
export class LiveRun {
  readonly #url: string;
  readonly #keys: readonly string[];
  readonly #listeners: number;
  readonly #random = new Random(20261126);
  readonly #agent = new Agent({ keepAlive: true, maxSockets: 64 });
  readonly #streams: { destroy(): void }[] = [];
  /** Number last heard, by listener: numbers must follow one another. */
  readonly #last: number[] = [];
  #arrivals = new Map<string, number[]>();
  #skipped = 0;
  #again = 0;

  constructor(of: { url: string; keys: readonly string[]; listeners: number }) {
    this.#url = of.url;
    this.#keys = of.keys;
    this.#listeners = of.listeners;
  }

  async open(): Promise<void> {
    for (let at = 0; at < this.#listeners; at += 1) {
      const key = this.#keys[at % this.#keys.length] ?? '';
      const stream = await listen({ url: this.#url, key }, ({ seq, leadId, at: when }) => {
        const last = this.#last[at];
        if (last !== undefined && seq <= last) this.#again += 1;
        else if (last !== undefined && seq > last + 1) this.#skipped += seq - last - 1;
        this.#last[at] = Math.max(seq, last ?? 0);
        const times = this.#arrivals.get(leadId);
        if (times) times.push(when);
        else this.#arrivals.set(leadId, [when]);
      });
      this.#streams.push(stream);
    }
  }

  /** Makes leads at an even rate, waits until they have been heard, and prints what it took. */
  async measure(name: string, of: { seconds: number; rate: number }): Promise<void> {
    this.#arrivals = new Map();
    this.#skipped = 0;
    this.#again = 0;
    const began = new Map<string, { at: number; took: number }>();
    const answered: number[] = [];
    const calls: Promise<void>[] = [];
    const start = performance.now();
    for (let sent = 0; sent < of.seconds * of.rate; sent += 1) {
      const wait = start + (sent * 1000) / of.rate - performance.now();
      if (wait > 0) await delay(wait);
      const at = performance.now();
      calls.push(
        this.#create(randomUUID()).then((id) => {
          const took = performance.now() - at;
          answered.push(took);
          began.set(id, { at, took });
        }),
      );
    }
    await Promise.all(calls);
    await this.#untilHeard(began.size);
    this.#tell(name, began, answered);
  }

  /** All have arrived, or nothing more does. */
  async #untilHeard(leads: number): Promise<void> {
    for (let quiet = 0, before = -1; quiet < 5;) {
      const heard = this.#count();
      if (heard >= leads * this.#listeners) return;
      quiet = heard === before ? quiet + 1 : 0;
      before = heard;
      await delay(500);
    }
  }

  #count(): number {
    let count = 0;
    for (const times of this.#arrivals.values()) count += times.length;
    return count;
  }

  #tell(
    name: string,
    began: ReadonlyMap<string, { at: number; took: number }>,
    answered: readonly number[],
  ): void {
    const took: number[] = [];
    /** Negative where the listener was faster. */
    const afterAnswer: number[] = [];
    for (const [id, call] of began)
      for (const heard of this.#arrivals.get(id) ?? []) {
        took.push(heard - call.at);
        afterAnswer.push(heard - call.at - call.took);
      }
    const within = (times: readonly number[]) => {
      const sorted = times.toSorted((a, b) => a - b);
      const [p50, p95, p99] = [0.5, 0.95, 0.99].map((share) =>
        percentile(sorted, share).toFixed(0),
      );
      return `p50 ${p50} ms, p95 ${p95} ms, p99 ${p99} ms`;
    };
    console.log(`${name}: ${began.size} leads, ${took.length} arrivals`);
    console.log(`   from the call to a listener ${within(took)}`);
    console.log(`   from the call to its answer ${within(answered)}`);
    console.log(`   from the answer to a listener ${within(afterAnswer)}`);
    console.log(`   load of the machine ${loadavg()[0]?.toFixed(1)}`);
    const lost = began.size * this.#listeners - took.length;
    console.log(`   lost ${lost}, doubled ${this.#again}, numbers left out ${this.#skipped}`);
  }

  #create(key: string): Promise<string> {
    const body: CreateLeadInput = {
      address: `${1 + this.#random.below(9_999)} Elm St`,
      city: 'Larkfield',
      state: 'KS',
      zipcode: '67473',
      latitude: String(39 + this.#random.next()),
      longitude: String(-98 - this.#random.next()),
      last_name: 'Okafor',
      cell: '785-555-0134',
    };
    return new Promise((resolve, reject) => {
      const call = request(
        `${this.#url}/api/leads`,
        {
          method: 'POST',
          agent: this.#agent,
          headers: {
            'Content-Type': 'application/json',
            'X-API-KEY': this.#keys[0] ?? '',
            'Idempotency-Key': key,
          },
        },
        (response) => {
          let text = '';
          response.on('data', (part) => (text += String(part)));
          response.on('end', () =>
            response.statusCode === 201
              ? resolve((JSON.parse(text) as { id: string }).id)
              : reject(new Error(`${response.statusCode} ${text}`)),
          );
        },
      );
      // The server may close an idle connection in the moment it is used again.
      call.once('error', () => resolve(this.#create(key)));
      call.end(JSON.stringify(body));
    });
  }

  close(): void {
    for (const stream of this.#streams) stream.destroy();
    this.#agent.destroy();
  }
}
