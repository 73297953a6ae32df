const listeners = new Set<() => void>();

/** Tells that a call found no server, or had no answer in time. */
export function tellNoAnswer(): void {
  for (const listener of listeners) listener();
}

/** Calls back whenever a call had no answer, until the returned function is called. */
export function watchNoAnswer(onNoAnswer: () => void): () => void {
  listeners.add(onNoAnswer);
  return () => listeners.delete(onNoAnswer);
}
