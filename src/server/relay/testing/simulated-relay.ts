import type { Lead } from '#contract/lead.ts';
import { placeKeys } from '#server/geocode/place-keys.ts';
import type { RelayLedger } from '#server/relay/relay-ledger.ts';
import { decideIsIt, decideSendAgain } from '#server/relay/relay-steps.ts';
import { ReadBack } from '#server/relay/read-back.ts';
import type { ReadBackBook } from '#server/relay/read-back-book.ts';
import { RelayWorker } from '#server/relay/relay-worker.ts';
import type { Upstream } from '#server/relay/upstream-answer.ts';
import { profileOf } from '#server/relay/read-profile.ts';
import { MoodyRoofLink } from './moody-rooflink.ts';
import type { Random } from './seeded-random.ts';
import { SimulatedClock } from './simulated-clock.ts';
import { SimulatedLedger } from './simulated-ledger.ts';
import { SimulatedReadBack } from './simulated-read-back.ts';

const leaseMs = 20_000;
const profile = profileOf({
  list: { records_on_page: 3, most_pages: 30 },
  read_back: { rest_seconds: 60, pages_in_a_row: 3 },
});

/** Processes that share one ledger and one upstream, and die and stall as dice fall. */
export class SimulatedRelay {
  readonly clock = new SimulatedClock();
  readonly ledger = new SimulatedLedger();
  readonly records = new SimulatedReadBack(this.ledger);
  readonly upstream: MoodyRoofLink;
  readonly #random: Random;
  #names = 0;
  /** From when on the list must have been read; null where nobody waits for that. */
  #readFromMs: number | null = null;

  constructor(random: Random) {
    this.#random = random;
    this.upstream = new MoodyRoofLink(this.clock, random);
  }

  get isWell(): boolean {
    return this.upstream.isWell;
  }

  accept(lead: Lead): void {
    this.ledger.accept(lead, new Date(this.clock.now()).toISOString());
  }

  /** Starts a process, which goes on until it dies. */
  start(): void {
    this.#names += 1;
    const life = { isOver: false };
    const { clock } = this;
    const worker = new RelayWorker({
      ledger: this.#reach(this.ledger, life),
      upstream: this.#reach<Upstream>(this.upstream, life),
      profile,
      key: () => 'key',
      readPlace: placeKeys,
      clock,
      random: () => this.#random.next(),
      name: `process ${this.#names}`,
      readBack: new ReadBack({
        book: this.#reach<ReadBackBook>(this.records, life),
        ledger: this.#reach(this.ledger, life),
        profile,
        clock,
        readPlace: placeKeys,
        findAddress: () =>
          Promise.resolve({ place: { lng: -98, lat: 39 }, class: 'area', radius_meters: 9 }),
      }),
      leaseMs,
    });
    void (async () => {
      while (!life.isOver) await clock.wait(await worker.step());
    })();
  }

  /** Lets things happen one after another, until nobody has anything to do. */
  async run(mostEvents: number): Promise<boolean> {
    for (let event = 0; event < mostEvents; event += 1) {
      await new Promise(setImmediate);
      if (this.#isAtRest()) return true;
      this.clock.advance();
    }
    return false;
  }

  /** The same, until the list was read from here to its end. */
  async read(mostEvents: number): Promise<boolean> {
    this.#readFromMs = this.clock.now();
    return this.run(mostEvents);
  }

  /** A person who looks carefully decides what is unsure. */
  decide(): void {
    const now = this.clock.now();
    for (const row of this.ledger.rows.values()) {
      if (row.state !== 'unsure') continue;
      const [record] = this.upstream.book.of(row.lead_id);
      const patch = record ? decideIsIt(String(record.id), now) : decideSendAgain(row, now);
      this.ledger.rows.set(row.lead_id, { ...row, ...patch });
    }
  }

  #isAtRest(): boolean {
    const isBusy = (state: string) => state === 'waiting' || state === 'sending';
    const hasRead = this.#readFromMs === null || this.records.hasReadSince(this.#readFromMs);
    return (
      this.isWell && hasRead && ![...this.ledger.rows.values()].some(({ state }) => isBusy(state))
    );
  }

  /** The same, with every call a chance to die before or after it, or to stall over it. */
  #reach<T extends RelayLedger | Upstream | ReadBackBook>(what: T, life: { isOver: boolean }): T {
    const never = new Promise<never>(() => {});
    const call = async (name: string, values: unknown[]) => {
      if (life.isOver || this.#dies(life)) return never;
      const method = what[name as keyof T] as (...values: unknown[]) => Promise<unknown>;
      const result = await method.apply(what, values);
      if (!this.isWell && this.#random.below(200) === 0)
        await this.clock.wait(this.#random.below(leaseMs * 3));
      if (life.isOver || this.#dies(life)) return never;
      return result;
    };
    return new Proxy(what, {
      get:
        (_, name) =>
        (...values: unknown[]) =>
          call(String(name), values),
    });
  }

  #dies(life: { isOver: boolean }): boolean {
    if (this.isWell || this.#random.below(60) > 0) return false;
    life.isOver = true;
    void this.clock.wait(this.#random.below(30_000)).then(() => this.start());
    return true;
  }
}
