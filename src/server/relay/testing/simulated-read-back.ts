import { type FoundRecord, newReadBack, type ReadBackRow } from '#server/db/read-back-rows.ts';
import type { Doubt } from '#server/relay/may-be-ours.ts';
import type {
  KnownRecord,
  PlacedRecord,
  ReadBackBook,
  TakeOutcome,
} from '#server/relay/read-back-book.ts';
import { readSent } from '#server/relay/sent-lead.ts';
import type { SimulatedLedger } from './simulated-ledger.ts';

/** What is known of records that were made upstream, in memory: what the database has after each commit. */
export class SimulatedReadBack implements ReadBackBook {
  readonly records = new Map<string, KnownRecord>();
  #row = newReadBack(1);
  /** Whether the list was read to its end, from its beginning, since then, and nothing was left. */
  hasReadSince(ms: number): boolean {
    const { watermark } = this.#row;
    return (
      watermark !== null &&
      Date.parse(watermark) >= ms &&
      [...this.records.values()].every(({ state }) => state === 'lead')
    );
  }

  readonly #ledger: SimulatedLedger;

  constructor(ledger: SimulatedLedger) {
    this.#ledger = ledger;
  }

  state = () => Promise.resolve(this.#row);

  turn(seen: ReadBackRow, patch: Partial<ReadBackRow>): Promise<boolean> {
    const isSame = this.#row === seen;
    if (isSame) this.#row = { ...seen, ...patch };
    return Promise.resolve(isSame);
  }

  known(ids: readonly string[]): Promise<Map<string, KnownRecord>> {
    return Promise.resolve(new Map([...this.records].filter(([id]) => ids.includes(id))));
  }

  doubts(): Promise<Doubt[]> {
    return Promise.resolve(
      [...this.#ledger.rows.values()]
        .filter(({ state, doubt_from }) => doubt_from !== null && state !== 'confirmed')
        .map(({ doubt_from, doubt_until, changed_at, sent }) => ({
          fromMs: Date.parse(doubt_from ?? changed_at),
          untilMs: Date.parse(doubt_until ?? changed_at),
          sent: readSent(sent),
        })),
    );
  }

  take({ record, placed }: PlacedRecord): Promise<TakeOutcome> {
    const { id, leadId } = record;
    const { rows, leads, readBack } = this.#ledger;
    const isSent = [...rows.values()].some(({ upstream_id }) => upstream_id === id);
    const isKnown = this.records.get(id)?.state === 'lead';
    if (!isKnown && (isSent || leads.has(leadId))) return Promise.resolve('ours');
    if (!isKnown && !placed) return Promise.resolve('unplaced');
    this.records.set(id, { state: 'lead', record });
    if (isKnown) return Promise.resolve('known');
    readBack.push(id);
    return Promise.resolve('made');
  }

  keep(record: FoundRecord, state: 'left' | 'unplaced'): Promise<void> {
    if (this.records.get(record.id)?.state !== 'lead')
      this.records.set(record.id, { state, record });
    return Promise.resolve();
  }

  drop(id: string): Promise<void> {
    if (this.records.get(id)?.state !== 'lead') this.records.delete(id);
    return Promise.resolve();
  }

  kept(limit: number): Promise<FoundRecord[]> {
    return Promise.resolve(
      [...this.records.values()]
        .filter(({ state }) => state !== 'lead')
        .flatMap(({ record }) => record ?? [])
        .slice(0, limit),
    );
  }
}
