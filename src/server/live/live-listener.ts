import type { Pass } from '#server/http/principal.ts';

/** With more than this unread it is told nothing new: it reads on in the feed once it has read. */
const mostUnreadBytes = 262_144;
/** Beats through which it may take nothing of what waits for it; then it counts as frozen. */
const mostStillBeats = 15;

export interface ListenerOptions {
  readonly pass: Pass;
  /** The last number it knows. */
  readonly position: number;
  /** Called when it has read all and is not told what happens; brings it up to now. */
  readonly onRead: (listener: LiveListener) => Promise<void>;
  /** Called when too much is unread: nothing more is to be written until it reads. */
  readonly onFull: (listener: LiveListener) => void;
  /** Called once, however it ended. */
  readonly onEnd: (listener: LiveListener) => void;
  /** Closes its connection without waiting for what it has not read. */
  readonly cutOff: () => void;
}

/**
 * One open stream of events. Nothing begins before somebody reads, and hardly more is held than
 * {@link mostUnreadBytes}: a slow browser costs neither memory nor others their time, and a frozen
 * one is cut off. It comes back by its number.
 */
export class LiveListener {
  readonly pass: Pass;
  /** The last number it was told. */
  position: number;
  /** Whether it is told changes as they come. */
  isAttached = false;
  readonly stream: ReadableStream<Uint8Array>;
  readonly #options: ListenerOptions;
  #controller: ReadableStreamDefaultController<Uint8Array> | null = null;
  #isOver = false;
  #written = 0;
  #takenAtBeat = 0;
  #stillBeats = 0;

  constructor(options: ListenerOptions) {
    this.pass = options.pass;
    this.position = options.position;
    this.#options = options;
    this.stream = new ReadableStream<Uint8Array>(
      {
        start: (controller) => void (this.#controller = controller),
        pull: async () => {
          if (!this.isAttached && !this.#isOver) await options.onRead(this);
        },
        cancel: () => this.#end(),
      },
      { highWaterMark: 0, size: (bytes) => bytes.byteLength },
    );
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  write(bytes: Uint8Array): void {
    if (this.#isOver) return;
    this.#written += bytes.byteLength;
    this.#controller?.enqueue(bytes);
    if (this.isAttached && this.#unreadBytes() > mostUnreadBytes) this.#options.onFull(this);
  }

  /** Like {@link write}, but only where nothing waits: what waits says that we are here, too. */
  beat(bytes: Uint8Array): void {
    if (this.#unreadBytes() === 0) this.write(bytes);
  }

  /** To be called at each beat: cuts it off when it has taken nothing for a while. */
  watch(): void {
    const unread = this.#unreadBytes();
    const taken = this.#written - unread;
    this.#stillBeats = unread > 0 && taken === this.#takenAtBeat ? this.#stillBeats + 1 : 0;
    this.#takenAtBeat = taken;
    if (this.#stillBeats > mostStillBeats) this.drop();
  }

  /** Ends it after what was written. */
  close(): void {
    if (this.#isOver) return;
    this.#end();
    this.#controller?.close();
  }

  /** Ends it at once. */
  drop(): void {
    this.close();
    this.#options.cutOff();
  }

  #unreadBytes(): number {
    return -(this.#controller?.desiredSize ?? 0);
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#options.onEnd(this);
  }
}
