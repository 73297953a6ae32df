/** Somebody to be told that a company's feed has grown. */
type Listener = (companyId: number) => void;

/**
 * Wakes whoever follows the feed of changes. It only wakes: what changed is read from the feed,
 * so that a ring that is lost delays and loses nothing.
 */
export class ChangeBell {
  readonly #listeners = new Set<Listener>();

  /** To be called after the commit. */
  ring(companyId: number): void {
    for (const listener of this.#listeners) listener(companyId);
  }

  /** Calls back at each ring, until the returned function is called. */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
