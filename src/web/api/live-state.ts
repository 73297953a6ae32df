import { type LiveLead, type LivePin } from '#contract/live-event.ts';

/** What is known of the company's leads since the page began to listen. */
export interface LiveState {
  /** `lost`: nothing was heard for five seconds; what is shown is as of {@link lastHeardAt}. */
  readonly connection: 'connecting' | 'live' | 'lost';
  /** By this device's clock, in milliseconds since 1970; null before the first word. */
  readonly lastHeardAt: number | null;
  /** The last number of the feed that was heard; null before the first word. */
  readonly seq: number | null;
  /**
   * Leads that changed since the base, by id, newest last; null for one that has left the map.
   * Drop what tiles and lists contain by `rebase`.
   */
  readonly changed: ReadonlyMap<string, LivePin | null>;
  /** What others made or changed and nobody here has looked at yet. */
  readonly unseen: ReadonlyMap<string, 'created' | 'changed'>;
  /** Grows whenever everything is to be asked for anew; 1 with the first word. */
  readonly round: number;
}

/** More changes than this are not drawn one by one. */
export const mostChanged = 5_000;

interface Entry {
  readonly seq: number;
  readonly pin: LivePin | null;
}

/** The state as it is being put together: pure but for its own fields, no clock and no network. */
export class LiveBook {
  seq: number | null = null;
  round = 0;
  readonly #changed = new Map<string, Entry>();
  readonly #unseen = new Map<string, 'created' | 'changed'>();
  /** Heard just now: whether they are our own is known once our own call is answered. */
  readonly #fresh = new Map<string, 'created' | 'changed'>();
  readonly #made = new Set<string>();
  /** Changed here, and not heard of yet. */
  readonly #marked = new Set<string>();

  /** The feed is at this number: nothing may have been left out. */
  beat(seq: number): void {
    if (this.seq === null || seq > this.seq) this.reset(seq);
  }

  /** What is known is worth nothing; it goes on from this number. */
  reset(seq: number): void {
    this.seq = seq;
    this.round += 1;
    this.#changed.clear();
  }

  tell({ seq, kind, lead_id, pin }: LiveLead): void {
    // To hear it twice changes nothing.
    if (this.seq !== null && seq <= this.seq) return;
    if (kind === 'many' || lead_id === null || this.seq === null || seq > this.seq + 1)
      return this.reset(seq);
    this.seq = seq;
    this.#changed.delete(lead_id);
    this.#changed.set(lead_id, { seq, pin });
    if (this.#changed.size > mostChanged) this.reset(seq);
    if (kind === 'removed') this.#forget(lead_id);
    else if (kind === 'relayed') return;
    else if (!this.#isOwn(lead_id, kind) && !this.#isNew(lead_id)) this.#fresh.set(lead_id, kind);
  }

  #isOwn(id: string, kind: 'created' | 'changed'): boolean {
    return kind === 'created' ? this.#made.has(id) : this.#marked.delete(id);
  }

  /** A new one that is changed before anybody has looked is still a new one. */
  #isNew(id: string): boolean {
    return this.#unseen.get(id) === 'created' || this.#fresh.get(id) === 'created';
  }

  /** Made on this very device: no news. */
  noteMade(ids: Iterable<string>): void {
    for (const id of ids) {
      this.#made.add(id);
      for (const news of [this.#fresh, this.#unseen])
        if (news.get(id) === 'created') news.delete(id);
    }
  }

  /** Changed here just now: the feed has told it already, or is about to. */
  noteChanged(ids: Iterable<string>): void {
    for (const id of ids) {
      if (!this.#fresh.has(id)) this.#marked.add(id);
      this.#forget(id);
    }
  }

  /** The calls that made what was heard are answered by now: the rest is from others. */
  settle(): void {
    for (const [id, kind] of this.#fresh) this.#unseen.set(id, kind);
    this.#fresh.clear();
  }

  /** All that was changed here has been heard by now. */
  forgetMarks(): void {
    this.#marked.clear();
  }

  look(): void {
    this.#unseen.clear();
    this.#fresh.clear();
  }

  /** What is shown contains everything up to this number. */
  rebase(seq: number): void {
    for (const [id, entry] of this.#changed) if (entry.seq <= seq) this.#changed.delete(id);
  }

  view(): Pick<LiveState, 'seq' | 'changed' | 'unseen' | 'round'> {
    return {
      seq: this.seq,
      changed: new Map([...this.#changed].map(([id, { pin }]) => [id, pin])),
      unseen: new Map(this.#unseen),
      round: this.round,
    };
  }

  #forget(id: string): void {
    this.#unseen.delete(id);
    this.#fresh.delete(id);
  }
}
