/** Somebody to be told that a company's feed has grown. */
type Listener = (companyId: number) => void;

/** Carries rings from and to the other processes on the same database. */
export interface BellRelay {
  /** Begins to pass on what is rung elsewhere. */
  hear(listener: Listener): void;
  /** Tells the others; never fails and never waits. */
  tell(companyId: number): void;
}

/**
 * Wakes whoever follows the feed of changes, in every process on the database. It only wakes: what
 * changed is read from the feed, so that a ring that is lost delays and loses nothing.
 */
export class ChangeBell {
  readonly #listeners = new Set<Listener>();
  readonly #relay: BellRelay | null;
  #hearsOthers = false;

  /** Without a relay it is heard in this process alone. */
  constructor(relay: BellRelay | null = null) {
    this.#relay = relay;
  }

  /** To be called after the commit. */
  ring(companyId: number): void {
    this.#call(companyId);
    this.#relay?.tell(companyId);
  }

  /** Calls back at each ring, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    // Commands that only write must not open a connection for this.
    if (!this.#hearsOthers) this.#relay?.hear((companyId) => this.#call(companyId));
    this.#hearsOthers = true;
    return () => this.#listeners.delete(listener);
  }

  #call(companyId: number): void {
    for (const listener of this.#listeners) listener(companyId);
  }
}
