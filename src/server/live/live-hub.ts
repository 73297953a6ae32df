import type { RouteName } from '#contract/endpoint.ts';
import { liveBeatMs } from '#contract/live-event.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Pass } from '#server/http/principal.ts';
import { ProblemError } from '#server/http/problem-error.ts';
import { FeedFollower } from './feed-follower.ts';
import { LiveListener } from './live-listener.ts';
import { feedHead } from './read-feed.ts';

/** Streams of one API process, and of one session, key or kiosk in it. */
const mostListeners = 5_000;
const mostOfOne = 200;
/** What is still unread after this when the server stops is not waited for. */
const goodbyeMs = 1_000;

export interface LiveHubDeps {
  readonly database: Pick<OpenDatabase, 'reads' | 'bell'>;
  /** Which passes still open a route. */
  readonly stillValid: (route: RouteName, passes: readonly Pass[]) => Promise<ReadonlySet<Pass>>;
  readonly onError: (error: unknown) => void;
}

interface ListenRequest {
  readonly pass: Pass;
  /** The last number that is known; null begins with now. */
  readonly since: number | null;
  /** Closes the connection at once. */
  readonly cutOff: () => void;
}

/** All who listen to changes in this process. It does nothing while nobody does. */
export class LiveHub {
  readonly #deps: LiveHubDeps;
  readonly #followers = new Map<number, FeedFollower>();
  readonly #listeners = new Set<LiveListener>();
  #timer: NodeJS.Timeout | undefined;
  #stopHearing: () => void = () => {};
  #isClosed = false;
  #isChecking = false;
  #ticks = 0;

  constructor(deps: LiveHubDeps) {
    this.#deps = deps;
  }

  /** How many listen now. */
  get listeners(): number {
    return this.#listeners.size;
  }

  /** A stream of server-sent events of the company; throws a {@link ProblemError} when it is full. */
  async listen({ pass, since, cutOff }: ListenRequest): Promise<ReadableStream<Uint8Array>> {
    const { companyId } = pass.principal;
    this.#refuseTooMany(pass);
    const listener = new LiveListener({
      pass,
      position: since ?? (await feedHead(this.#deps.database.reads, companyId)),
      onRead: (it) => this.#catchUp(it),
      onFull: (it) => this.#followerOf(it).leave(it),
      onEnd: (it) => this.#leave(it),
      cutOff,
    });
    return listener.stream;
  }

  /** Ends all streams, so that the server can stop; there are no new ones. */
  close(): void {
    this.#isClosed = true;
    for (const listener of this.#listeners) {
      listener.close();
      setTimeout(() => listener.drop(), goodbyeMs).unref();
    }
  }

  #refuseTooMany(pass: Pass): void {
    if (this.#isClosed || this.#listeners.size >= mostListeners)
      throw new ProblemError('unavailable', 'No more streams are taken here. Try again.', {
        headers: { 'Retry-After': '2' },
      });
    const { kind, id } = pass.principal;
    const own = [...this.#listeners].filter(
      ({ pass: { principal } }) => principal.id === id && principal.kind === kind,
    );
    if (own.length >= mostOfOne)
      throw new ProblemError('too_many_requests', `Close some of your ${own.length} streams.`, {
        headers: { 'Retry-After': '5' },
      });
  }

  async #catchUp(listener: LiveListener): Promise<void> {
    if (this.#isClosed) return listener.close();
    this.#enter(listener);
    try {
      await this.#followerOf(listener).catchUp(listener);
    } catch (error) {
      this.#deps.onError(error);
      listener.drop();
    }
  }

  #enter(listener: LiveListener): void {
    this.#listeners.add(listener);
    if (this.#timer) return;
    // Beats are half of all looks: the others are for rings that did not come through.
    this.#timer = setInterval(() => this.#tick(), liveBeatMs / 2);
    this.#stopHearing = this.#deps.database.bell.listen((id) => this.#followers.get(id)?.wake());
  }

  #leave(listener: LiveListener): void {
    this.#listeners.delete(listener);
    const { companyId } = listener.pass.principal;
    this.#followers.get(companyId)?.leave(listener);
    if (!this.#companies().has(companyId)) this.#followers.delete(companyId);
    if (this.#listeners.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
    this.#stopHearing();
  }

  #companies(): Set<number> {
    return new Set([...this.#listeners].map(({ pass }) => pass.principal.companyId));
  }

  #followerOf(listener: LiveListener): FeedFollower {
    const { companyId } = listener.pass.principal;
    let follower = this.#followers.get(companyId);
    if (!follower) {
      const { database, onError } = this.#deps;
      follower = new FeedFollower({ db: database.reads, companyId, onError });
      this.#followers.set(companyId, follower);
    }
    return follower;
  }

  #tick(): void {
    this.#ticks += 1;
    for (const follower of this.#followers.values()) follower.wake();
    if (this.#ticks % 2 !== 0) return;
    for (const follower of this.#followers.values()) follower.beat();
    for (const listener of this.#listeners) listener.watch();
    void this.#checkPasses();
  }

  async #checkPasses(): Promise<void> {
    if (this.#isChecking) return;
    this.#isChecking = true;
    try {
      const listeners = [...this.#listeners];
      const passes = listeners.map(({ pass }) => pass);
      const valid = await this.#deps.stillValid('getLive', passes);
      for (const listener of listeners) if (!valid.has(listener.pass)) listener.drop();
    } catch (error) {
      this.#deps.onError(error);
    }
    this.#isChecking = false;
  }
}
