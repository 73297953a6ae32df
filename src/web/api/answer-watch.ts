/** An answer of the API as it was just received here. */
export interface Answered {
  /** Endpoint of the contract. */
  readonly name: string;
  /** What its path named. */
  readonly params?: unknown;
  readonly answer: unknown;
}

const listeners = new Set<(answered: Answered) => void>();

/** Tells that a call of this page was answered. */
export function tellAnswered(answered: Answered): void {
  for (const listener of listeners) listener(answered);
}

/** Calls back at each answer, until the returned function is called. */
export function watchAnswers(onAnswer: (answered: Answered) => void): () => void {
  listeners.add(onAnswer);
  return () => listeners.delete(onAnswer);
}
