const listeners = new Set<() => void>();

/** Tells that the server does not know any more who is asking. */
export function tellSignedOut(): void {
  for (const listener of listeners) listener();
}

/** Calls back whenever a call was answered that nobody is signed in, until told to stop. */
export function watchSignedOut(onSignedOut: () => void): () => void {
  listeners.add(onSignedOut);
  return () => listeners.delete(onSignedOut);
}
