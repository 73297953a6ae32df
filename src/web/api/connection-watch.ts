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

const returnListeners = new Set<() => void>();
let isLost = false;

/** Tells whether the server answered when it was asked for nothing but that. */
export function tellHealth(answered: boolean): void {
  const isBack = answered && isLost;
  isLost = !answered;
  if (isBack) tellReturn();
}

/** Tells that what was asked in vain can be asked again. */
export function tellReturn(): void {
  for (const listener of returnListeners) listener();
}

/** Calls back whenever the server answers again after it did not, until told to stop. */
export function watchReturn(onReturn: () => void): () => void {
  returnListeners.add(onReturn);
  return () => returnListeners.delete(onReturn);
}
