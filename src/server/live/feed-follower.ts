import type { Kysely } from 'kysely';
import { setTimeout as delay } from 'node:timers/promises';
import type { LiveLead } from '#contract/live-event.ts';
import type { Schema } from '#server/db/schema.ts';
import { beatEvent, leadEvent, resetEvent } from './encode-event.ts';
import type { LiveListener } from './live-listener.ts';
import { type FeedPage, mostChanges, readFeed } from './read-feed.ts';

/**
 * Changes that come within this time go out together: with hundreds of listeners it is the writes
 * that cost, not the bytes.
 */
const shortestGapMs = 40;
/** A feed that could not be read for this long is no longer vouched for by beats. */
const longestUnreadMs = 3_000;

/** Reads one company's feed once for all who listen. */
export class FeedFollower {
  readonly #db: Kysely<Schema>;
  readonly #companyId: number;
  readonly #onError: (error: unknown) => void;
  readonly #attached = new Set<LiveListener>();
  /** The last number that was told; null before anybody listens. */
  #head: number | null = null;
  #readAt = 0;
  #isRunning = false;
  #isWoken = false;

  constructor(options: {
    db: Kysely<Schema>;
    companyId: number;
    onError: (error: unknown) => void;
  }) {
    this.#db = options.db;
    this.#companyId = options.companyId;
    this.#onError = options.onError;
  }

  /**
   * Tells a listener what it has missed, a page each time it reads; once it knows all, it is told
   * what happens with the others.
   */
  async catchUp(listener: LiveListener): Promise<void> {
    const page = await readFeed(this.#db, this.#companyId, listener.position);
    if (listener.isOver) return;
    this.#readAt = performance.now();
    if (page.kind === 'gap') {
      listener.position = page.seq;
      listener.write(resetEvent(page.seq));
    } else if (page.changes.length > 0) tell(listener, encoded(page.changes));
    // Others may have been told more meanwhile: then there is another page.
    if (this.#head !== null && listener.position < this.#head) return this.#orAgain(listener, page);
    this.#head ??= listener.position;
    listener.isAttached = true;
    this.#attached.add(listener);
    listener.write(beatEvent(listener.position));
    this.wake();
  }

  /** It is asked to read again only after something was written. */
  #orAgain(listener: LiveListener, page: FeedPage): Promise<void> | undefined {
    const isWritten = page.kind === 'gap' || page.changes.length > 0;
    return isWritten ? undefined : this.catchUp(listener);
  }

  /** Tells it nothing more; it may catch up again. */
  leave(listener: LiveListener): void {
    listener.isAttached = false;
    this.#attached.delete(listener);
    // Whoever comes next says where to begin.
    if (this.#attached.size === 0) this.#head = null;
  }

  /** The feed may have grown. */
  wake(): void {
    this.#isWoken = true;
    if (!this.#isRunning) void this.#run();
  }

  beat(): void {
    if (this.#head === null || performance.now() - this.#readAt > longestUnreadMs) return;
    const bytes = beatEvent(this.#head);
    for (const listener of this.#attached) listener.beat(bytes);
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    while (this.#isWoken && this.#head !== null) {
      this.#isWoken = false;
      try {
        await this.#readOn(this.#head);
      } catch (error) {
        this.#onError(error);
      }
      await delay(shortestGapMs);
    }
    this.#isRunning = false;
  }

  async #readOn(since: number): Promise<void> {
    const page = await readFeed(this.#db, this.#companyId, since);
    this.#readAt = performance.now();
    if (this.#head !== since) {
      // Everybody has left meanwhile, and somebody who came after that has begun elsewhere.
      this.#isWoken = true;
      return;
    }
    if (page.kind === 'gap') this.#resetAll(page.seq);
    else if (page.changes.length > 0) {
      this.#head += page.changes.length;
      const events = encoded(page.changes);
      for (const listener of this.#attached) tell(listener, events);
      if (page.changes.length === mostChanges) this.#isWoken = true;
    }
  }

  #resetAll(seq: number): void {
    this.#head = seq;
    const bytes = resetEvent(seq);
    for (const listener of this.#attached) {
      listener.position = seq;
      listener.write(bytes);
    }
  }
}

/** Events in the order of their numbers, and all of them as one piece for whoever wants all. */
interface Encoded {
  readonly events: readonly { readonly seq: number; readonly bytes: Uint8Array }[];
  readonly first: number;
  readonly last: number;
  readonly all: Uint8Array;
}

function encoded(changes: readonly LiveLead[]): Encoded {
  const events = changes.map((change) => ({ seq: change.seq, bytes: leadEvent(change) }));
  return {
    events,
    first: events[0]?.seq ?? 0,
    last: events.at(-1)?.seq ?? 0,
    all: Buffer.concat(events.map(({ bytes }) => bytes)),
  };
}

/** Writes what comes after the listener's number. */
function tell(listener: LiveListener, { events, first, last, all }: Encoded): void {
  if (listener.position >= last) return;
  if (listener.position < first) listener.write(all);
  else for (const { seq, bytes } of events) if (seq > listener.position) listener.write(bytes);
  listener.position = last;
}
