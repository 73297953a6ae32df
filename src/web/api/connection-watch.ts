const listeners = new Set<() => void>();

/** Tells that a call had no answer, or that one came although there was no server. */
export function tellDoubt(): void {
  for (const listener of listeners) listener();
}

/** Calls back whenever the server is to be asked whether it is there, until told to stop. */
export function watchDoubt(onDoubt: () => void): () => void {
  listeners.add(onDoubt);
  return () => listeners.delete(onDoubt);
}

const lossListeners = new Set<() => void>();
const returnListeners = new Set<() => void>();
let isLost = false;

/** Tells whether the server answered when it was asked for nothing but that. */
export function tellHealth(answered: boolean): void {
  const isBack = answered && isLost;
  isLost = !answered;
  if (isBack) tellReturn();
  if (isLost) for (const listener of lossListeners) listener();
}

/** Calls back whenever the server was asked in vain whether it is there, until told to stop. */
export function watchLoss(onLoss: () => void): () => void {
  lossListeners.add(onLoss);
  return () => lossListeners.delete(onLoss);
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
