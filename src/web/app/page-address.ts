const listeners = new Set<() => void>();

/** Counts the addresses that somebody typed or followed a link to while the page was open. */
let typedRound = 0;

/** In every step of the history that is ours: what was typed by hand has none. */
const mark = () => ({ typedRound });

/** Goes to another address of this app without loading the page anew; Back returns. */
export function pushAddress(url: URL): void {
  history.pushState(mark(), '', url);
  tell();
}

/** Changes the address without a step for Back. */
export function replaceAddress(url: URL): void {
  replaceHash(url.href);
  tell();
}

/** Changes only the part after `#`; nothing for the address as it is. */
export function replaceHash(hash?: string): void {
  history.replaceState(mark(), '', hash);
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

/**
 * Calls back when the part after `#` has changed by hand, or by Back across that: `isMeant` tells
 * it from a step back between addresses of our own, whose hash may be an old one.
 */
export function watchHash(onChange: (isMeant: boolean) => void): () => void {
  typedRound = roundOf(history.state) ?? typedRound;
  // The first step, so that coming back to it is not taken for typing.
  replaceHash();
  function handlePop({ state }: PopStateEvent) {
    const before = typedRound;
    typedRound = roundOf(state) ?? before + 1;
    onChange(typedRound !== before);
  }
  window.addEventListener('popstate', handlePop);
  return () => window.removeEventListener('popstate', handlePop);
}

const roundOf = (state: unknown): number | undefined =>
  (state as ReturnType<typeof mark> | null)?.typedRound;

function tell(): void {
  for (const listener of listeners) listener();
}
