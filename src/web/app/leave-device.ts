import { rememberPerson } from '#web/api/remembered-person.ts';
import { signOut } from '#web/api/session.ts';
import { forgetRecentPlaces } from '#web/features/address-search/forget-recent-places.ts';

let onStranded = (): void => {};

/**
 * Signs out and forgets what was seen here. The queue and the drafts stay on the device: a lead
 * is never lost to a sign-out.
 */
export async function leaveDevice(): Promise<void> {
  rememberPerson(null);
  const isOut = await signOut();
  forgetRecentPlaces();
  await forgetPins();
  // Without the server only a service worker has a page to go to.
  if (isOut || navigator.serviceWorker?.controller) location.assign('/');
  else onStranded();
}

/** Calls back when somebody has left and there is no page to go to, until told to stop. */
export function watchStranded(callback: () => void): () => void {
  onStranded = callback;
  return () => (onStranded = () => {});
}

/** The pins that the service worker has kept: whose they are must not be seen by the next. */
async function forgetPins(): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.includes('pins')).map((name) => caches.delete(name)),
  );
}
