import * as z from 'zod/mini';
import { liveBeatSchema, liveLeadSchema, liveSilenceMs } from '#contract/live-event.ts';
import { type Answered, watchAnswers } from './answer-watch.ts';
import { callEndpoint } from './call-endpoint.ts';
import { tellDoubt, watchLoss, watchReturn } from './connection-watch.ts';
import { LiveBook, type LiveState } from './live-state.ts';

const address = '/api/live';
const shortestWaitMs = 500;
const longestWaitMs = 15_000;
/** Our own call may be answered later than the feed tells what it did. */
const settleMs = 1_000;
/** Browsers open six connections to a server: tabs that nobody looks at must not take them all. */
const hiddenMs = 10_000;

/** What a page needs of the browser, so that tests can give something else. */
export interface LiveSurroundings {
  open(url: string): EventSource;
  now(): number;
  random(): number;
  /** Calls back before the next picture. */
  frame(callback: () => void): void;
  isHidden(): boolean;
  /** Calls back when the network is back, or the page is shown or hidden, until told to stop. */
  watchPage(on: { online: () => void; visibility: () => void }): () => void;
}

const browser: LiveSurroundings = {
  open: (url) => new EventSource(url),
  now: () => Date.now(),
  random: () => Math.random(),
  // A hidden page has no pictures.
  frame: (callback) =>
    document.hidden ? void setTimeout(callback, 50) : void requestAnimationFrame(callback),
  isHidden: () => document.hidden,
  watchPage({ online, visibility }) {
    addEventListener('online', online);
    document.addEventListener('visibilitychange', visibility);
    return () => {
      removeEventListener('online', online);
      document.removeEventListener('visibilitychange', visibility);
    };
  },
};

/**
 * Listens to the company's changes while somebody subscribes: one stream a tab, resumed by number
 * after every cut, so that nothing is missed or told twice.
 */
export class LiveLeads {
  readonly #around: LiveSurroundings;
  readonly #book = new LiveBook();
  readonly #listeners = new Set<() => void>();
  #source: EventSource | null = null;
  #connection: LiveState['connection'] = 'connecting';
  #lastHeardAt: number | null = null;
  #state: LiveState;
  #isFramed = false;
  #failures = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;
  #silence: ReturnType<typeof setTimeout> | undefined;
  #settling: ReturnType<typeof setTimeout> | undefined;
  #hiding: ReturnType<typeof setTimeout> | undefined;
  #stopWatching: (() => void)[] = [];

  constructor(around: LiveSurroundings = browser) {
    this.#around = around;
    this.#state = this.#view();
  }

  readonly getState = (): LiveState => this.#state;

  /** Listens until the last subscriber has gone. Calls back at most once a picture. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    if (this.#listeners.size === 1) this.#start();
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size === 0) this.#stop();
    };
  };

  /** To be called when all that is shown contains every change up to this number. */
  readonly rebase = (seq: number): void => {
    this.#book.rebase(seq);
    this.#publish();
  };

  /** What waited to be looked at has been. */
  readonly look = (): void => {
    this.#book.look();
    this.#publish();
  };

  /** Leads that were made on this device are no news to it; all of them, or those since last time. */
  readonly noteMade = (ids: Iterable<string>): void => {
    this.#book.noteMade(ids);
    this.#publish();
  };

  #start(): void {
    const wake = () => this.#wake();
    this.#stopWatching = [
      watchReturn(wake),
      watchLoss(() => this.#lose()),
      watchAnswers((answered) => this.#noteAnswer(answered)),
      this.#around.watchPage({ online: wake, visibility: () => this.#lookWhetherHidden() }),
    ];
    this.#connection = 'connecting';
    this.#waitForWord();
    this.#connect();
  }

  #stop(): void {
    for (const stop of this.#stopWatching) stop();
    for (const timer of [this.#retry, this.#silence, this.#settling, this.#hiding])
      clearTimeout(timer);
    this.#disconnect();
  }

  #connect(): void {
    clearTimeout(this.#retry);
    this.#disconnect();
    const { seq } = this.#book;
    const source = this.#around.open(seq === null ? address : `${address}?since=${seq}`);
    this.#source = source;
    const hear = (name: string, tell: (data: unknown) => void) =>
      source.addEventListener(name, (event: MessageEvent<string>) => {
        if (this.#source !== source) return;
        try {
          tell(JSON.parse(event.data));
          this.#heard();
        } catch {
          // Not in the contract: as good as no connection.
          this.#failed();
        }
      });
    hear('lead', (data) => {
      this.#book.tell(z.parse(liveLeadSchema, data));
      this.#settleLater();
    });
    hear('beat', (data) => this.#book.beat(z.parse(liveBeatSchema, data).seq));
    hear('reset', (data) => this.#book.reset(z.parse(liveBeatSchema, data).seq));
    source.addEventListener('error', () => {
      if (this.#source === source) this.#failed();
    });
  }

  #disconnect(): void {
    this.#source?.close();
    this.#source = null;
  }

  #heard(): void {
    // The rest of the page may not know yet.
    if (this.#connection === 'lost') tellDoubt();
    this.#failures = 0;
    this.#lastHeardAt = this.#around.now();
    this.#connection = 'live';
    this.#waitForWord();
    this.#publish();
  }

  /** The browser's own reconnecting knows no back-off and asks for the old number. */
  #failed(): void {
    this.#disconnect();
    this.#failures += 1;
    if (this.#failures === 1) tellDoubt();
    // A stream cannot tell why it was refused; a call can, and says so to whoever is signed out.
    if (this.#failures === 2) void callEndpoint('listLeadStatuses').catch(() => {});
    const wait = Math.min(longestWaitMs, shortestWaitMs * 2 ** (this.#failures - 1));
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => this.#connect(), wait * (0.5 + this.#around.random() / 2));
  }

  #waitForWord(): void {
    clearTimeout(this.#silence);
    this.#silence = setTimeout(() => this.#lose(), liveSilenceMs);
  }

  /** Silent for too long, or the server is known to be out of reach. */
  #lose(): void {
    if (this.#connection === 'lost') return;
    this.#connection = 'lost';
    this.#publish();
    // What says nothing is dead, though nobody has said so: a cable, a sleep.
    if (this.#source) this.#failed();
  }

  /** Network or server are back. */
  #wake(): void {
    if (this.#source && this.#connection === 'live') return;
    this.#failures = 0;
    this.#connect();
  }

  #lookWhetherHidden(): void {
    clearTimeout(this.#hiding);
    if (this.#around.isHidden()) {
      this.#hiding = setTimeout(() => {
        clearTimeout(this.#retry);
        clearTimeout(this.#silence);
        this.#disconnect();
        this.#connection = 'connecting';
        this.#publish();
      }, hiddenMs);
      return;
    }
    if (this.#connection !== 'lost') this.#waitForWord();
    this.#wake();
  }

  #noteAnswer({ name, params, answer }: Answered): void {
    const { id, changed } = answer as { id?: unknown; changed?: { id: string }[] };
    if (name === 'createLead' && typeof id === 'string') this.#book.noteMade([id]);
    else if (name === 'changeStatuses' && changed)
      this.#book.noteChanged(changed.map((lead) => lead.id));
    else if (changes.has(name) && typeof id === 'string') this.#book.noteChanged([id]);
    // It answers with the entry of the history: its path has the lead.
    else if (name === 'addNote') this.#book.noteChanged([(params as { id: string }).id]);
    else return;
    this.#settleLater();
    this.#publish();
  }

  #settleLater(): void {
    if (this.#settling !== undefined) return;
    this.#settling = setTimeout(() => {
      this.#settling = undefined;
      this.#book.settle();
      if (this.#connection === 'live') this.#book.forgetMarks();
      this.#publish();
    }, settleMs);
  }

  #publish(): void {
    if (this.#isFramed) return;
    this.#isFramed = true;
    this.#around.frame(() => {
      this.#isFramed = false;
      this.#state = this.#view();
      for (const listener of this.#listeners) listener();
    });
  }

  #view(): LiveState {
    return {
      connection: this.#connection,
      lastHeardAt: this.#lastHeardAt,
      ...this.#book.view(),
    };
  }
}

/** Calls that change a lead and answer with its id. */
const changes = new Set(['changeLead', 'withdrawLead', 'eraseLead']);

let current: { readonly who: string; readonly leads: LiveLeads } | null = null;

/** The one stream of this tab, anew for everybody who signs in. */
export function liveLeadsOf(who: string): LiveLeads {
  if (current?.who !== who) current = { who, leads: new LiveLeads() };
  return current.leads;
}
