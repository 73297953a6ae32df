import { firstPicture } from '#web/lib/first-picture.ts';

/** What a page is told of newer versions of the app. */
export type VersionState =
  | 'current'
  /** A newer one is here and waits for somebody to want it. */
  | 'waiting'
  /** Another tab has taken the newer one; this page is still the older. */
  | 'replaced';

const checkEveryMs = 60 * 60_000;

let state: VersionState = 'current';
let registration: ServiceWorkerRegistration | null = null;
let isTaking = false;
const listeners = new Set<() => void>();

export const versionState = (): VersionState => state;

/** Calls back when it changes, until the returned function is called. */
export function watchVersion(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/**
 * Registers the service worker that starts the app without a network. Browsers know none on
 * plain HTTP other than localhost; there the app works as long as the server answers.
 */
export async function startOffline(): Promise<void> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (!serviceWorker) return;
  const wasControlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    if (isTaking) location.reload();
    else if (wasControlled) change('replaced');
    // The first one of all takes this page over: it is of the same version.
    else fetchAgain();
  });
  // What it then fetches to keep is nothing that this page waits for.
  await firstPicture;
  registration = await serviceWorker.register('/service-worker.js', { updateViaCache: 'none' });
  watchFor(registration);
  const check = () => void registration?.update().catch(() => {});
  setInterval(check, checkEveryMs);
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') check();
  });
}

/** Goes on with the newer version; what is in the form has to be kept before. */
export function takeNewVersion(): void {
  isTaking = true;
  if (registration?.waiting) registration.waiting.postMessage('take-over');
  else location.reload();
}

/**
 * What the page fetched before there was a service worker, once more, so that it is kept, too. It
 * comes out of the browser's own cache for the most part.
 */
function fetchAgain(): void {
  const kept = /^\/api\/(basemap|pins|map-setup|lead-sources|lead-statuses)\b/;
  const entries = performance.getEntriesByType('resource').map(({ name }) => new URL(name));
  for (const url of entries)
    if (url.origin === location.origin && kept.test(url.pathname)) fetch(url).catch(() => {});
}

function watchFor(found: ServiceWorkerRegistration): void {
  const look = () => {
    if (found.waiting && navigator.serviceWorker.controller) change('waiting');
  };
  look();
  found.addEventListener('updatefound', () => {
    found.installing?.addEventListener('statechange', look);
  });
}

function change(next: VersionState): void {
  state = next;
  for (const listener of listeners) listener();
}
