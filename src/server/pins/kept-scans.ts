import type { LeadFilter } from '#contract/lead-filter.ts';
import { filterKey } from './filter-key.ts';
import type { PinScan } from './pin-scan.ts';

/** Pins in all kept scans together: 27 MB. */
const mostPins = 3_000_000;

/** Reads what passes a filter; `last` is what passed it before, if that is known. */
type Scan = (companyId: number, filter: LeadFilter, last: PinScan | undefined) => Promise<PinScan>;

/** The last scans of filters, so that all tiles of a filter come from one reading. */
export class KeptScans {
  readonly #scan: Scan;
  readonly #kept = new Map<string, PinScan>();
  readonly #running = new Map<string, Promise<PinScan>>();

  constructor(scan: Scan) {
    this.#scan = scan;
  }

  /** A scan that has all changes up to `seq`. */
  async get(companyId: number, filter: LeadFilter, seq: number): Promise<PinScan> {
    const key = `${companyId} ${filterKey(filter)}`;
    const kept = this.#kept.get(key);
    if (kept && kept.seq >= seq) {
      // The one used last goes last.
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const running = this.#running.get(key);
    if (running) {
      const scan = await running;
      return scan.seq >= seq ? scan : this.get(companyId, filter, seq);
    }
    const started = this.#scan(companyId, filter, kept);
    this.#running.set(key, started);
    try {
      const scan = await started;
      this.#keep(key, scan);
      return scan;
    } finally {
      this.#running.delete(key);
    }
  }

  #keep(key: string, scan: PinScan): void {
    this.#kept.delete(key);
    this.#kept.set(key, scan);
    let pins = [...this.#kept.values()].reduce((sum, { length }) => sum + length, 0);
    for (const [oldest, { length }] of this.#kept) {
      if (pins <= mostPins || oldest === key) break;
      this.#kept.delete(oldest);
      pins -= length;
    }
  }
}
