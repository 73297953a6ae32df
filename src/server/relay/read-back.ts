import type { FoundRecord, ReadBackRow } from '#server/db/read-back-rows.ts';
import { foundRecord } from './found-record.ts';
import { readPage } from './read-list.ts';
import type { RelayClock } from './relay-clock.ts';
import { takeRecords, type TakeDeps } from './take-records.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';
import type { UpstreamProfile } from './upstream-profile.ts';
import { dayMs } from './walk-list.ts';

interface ReadBackDeps extends TakeDeps {
  readonly profile: UpstreamProfile;
  readonly clock: RelayClock;
}

/** What the relay lends for one page: its turn, its rate and its pauses. */
interface ReadTurn {
  /** Asks for a page when it is our turn; null when we may not go on. */
  readonly ask: (page: number, since: Date | null) => Promise<UpstreamAnswer | null>;
  /** Told an answer that holds for sending, too. */
  readonly onFailed: (answer: UpstreamAnswer) => Promise<void>;
}

/** Kept records that are tried again at the beginning of a walk. */
const mostKept = 200;
const firstRestMs = 10_000;
const longestRestMs = 3_600_000;

/**
 * Reads what was made upstream, one page at a time, whenever the relay has nothing else to do. A
 * page counts as read when all its records are taken: a crash has it read again, and taking a
 * record twice changes nothing. The watermark moves when a walk has come to the list's end.
 */
export class ReadBack {
  readonly #deps: ReadBackDeps;

  constructor(deps: ReadBackDeps) {
    this.#deps = deps;
  }

  /** Reads the next page, if it is time; resolves to the milliseconds until it is, 0 when it did. */
  async step({ ask, onFailed }: ReadTurn): Promise<number> {
    const { book, clock, profile } = this.#deps;
    const state = await book.state();
    const askedMs = clock.now();
    const waitMs = Date.parse(state.due_at) - askedMs;
    // What lies further off than any rest was written by a clock gone wrong.
    if (waitMs > 0 && waitMs <= 2 * Math.max(longestRestMs, this.#restMs)) return waitMs;
    if (state.walk_started_at === null) await this.#take(await book.kept(mostKept));
    const since = sinceOf(state);
    const answer = await ask(state.next_page, since);
    if (!answer) return 0;
    const page =
      answer.kind === 'answered' && answer.status === 200
        ? readPage(answer.body, state.next_page, profile)
        : null;
    if (!page) {
      if (concernsAll(answer)) await onFailed(answer);
      await book.turn(state, this.#afterFailure(state, answer));
      return 0;
    }
    await this.#take(page.results.map((one) => foundRecord(one, profile)));
    await book.turn(
      state,
      this.#afterPage(state, { ...page, startedMs: startOf(askedMs, answer) }),
    );
    return 0;
  }

  get #restMs(): number {
    return this.#deps.profile.read_back.rest_seconds * 1000;
  }

  #take(records: readonly FoundRecord[]): Promise<void> {
    return takeRecords(this.#deps, records, this.#deps.clock.now());
  }

  #afterPage(
    state: ReadBackRow,
    page: {
      readonly results: readonly unknown[];
      readonly nextPage: number | null;
      readonly count: number | null;
      readonly startedMs: number;
    },
  ): Partial<ReadBackRow> {
    const { list, read_back } = this.#deps.profile;
    const nowMs = this.#deps.clock.now();
    const well = { failures: 0, failing_since: null, last_count: page.count };
    const started = state.walk_started_at ?? iso(page.startedMs);
    const gone = (state.last_count ?? 0) - (page.count ?? state.last_count ?? 0);
    const size = page.nextPage === null ? list.records_on_page : Math.max(1, page.results.length);
    // As many as went have pulled others forward, to pages that were read before.
    const back = state.next_page - Math.ceil(gone / size);
    const goesOn = page.results.length === 0 ? null : page.nextPage;
    const next = gone > 0 && state.next_page > 1 ? Math.max(1, back) : goesOn;
    if (next === null)
      return {
        ...well,
        ...betweenWalks,
        watermark: started,
        last_walk_at: iso(nowMs),
        due_at: iso(nowMs + this.#restMs),
      };
    const pages = state.round_pages + 1;
    const isRest = pages >= read_back.pages_in_a_row;
    return {
      ...well,
      walk_started_at: started,
      next_page: next,
      round_pages: isRest ? 0 : pages,
      due_at: iso(nowMs + (isRest ? this.#restMs : 0)),
    };
  }

  #afterFailure(state: ReadBackRow, answer: UpstreamAnswer): Partial<ReadBackRow> {
    const nowMs = this.#deps.clock.now();
    const restMs = Math.min(longestRestMs, firstRestMs * 2 ** Math.min(20, state.failures));
    // The list has become shorter than what was read of it: its end lies before.
    const isBeyond = answer.kind === 'answered' && answer.status === 404;
    return {
      failures: state.failures + 1,
      failing_since: state.failing_since ?? iso(nowMs),
      round_pages: 0,
      due_at: iso(nowMs + restMs),
      ...(isBeyond ? { next_page: Math.max(1, state.next_page - 1), last_count: null } : {}),
    };
  }
}

const betweenWalks = {
  walk_started_at: null,
  next_page: 1,
  last_count: null,
  round_pages: 0,
} as const;

const iso = (ms: number) => new Date(ms).toISOString();

/** A day for zones that nobody tells, and for what was late in the list. */
const sinceOf = ({ watermark }: ReadBackRow): Date | null =>
  watermark === null ? null : new Date(Date.parse(watermark) - dayMs);

/** By the upstream's own clock where that is behind: what is edited from here on must be read again. */
const startOf = (askedMs: number, answer: UpstreamAnswer): number =>
  answer.kind === 'answered' ? Math.min(askedMs, answer.dateMs ?? askedMs) : askedMs;

/** Whether sending has to pause as well: of all else it is only the reading that fails. */
const concernsAll = (answer: UpstreamAnswer): boolean =>
  answer.kind !== 'answered' || [401, 429, 503].includes(answer.status);
