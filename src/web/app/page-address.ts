const listeners = new Set<() => void>();

/** Goes to another address of this app without loading the page anew; Back returns. */
export function pushAddress(url: URL): void {
  history.pushState(null, '', url);
  tell();
}

/** Changes the address without a step for Back. */
export function replaceAddress(url: URL): void {
  history.replaceState(history.state, '', url);
  tell();
}

/** Calls back when path or query change, Back included, until the returned function is called. */
export function watchAddress(onChange: () => void): () => void {
  listeners.add(onChange);
  window.addEventListener('popstate', onChange);
  return () => {
    listeners.delete(onChange);
    window.removeEventListener('popstate', onChange);
  };
}

function tell(): void {
  for (const listener of listeners) listener();
}
