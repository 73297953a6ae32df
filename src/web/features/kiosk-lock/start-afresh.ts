/** Where a kiosk begins. */
export const kioskPath = '/kiosk';

const patienceMs = 4_000;

/**
 * Loads the page anew, so that nothing of the visitor is left: document, memory, undo, what was
 * fetched. It takes the place of the old one in the history. False where there is no page to be
 * had: neither the server answers nor does the browser keep the app; the old one then stays.
 */
export async function startAfresh(): Promise<boolean> {
  if (!(await canLoad())) return false;
  location.replace(kioskPath);
  return true;
}

async function canLoad(): Promise<boolean> {
  const { serviceWorker } = navigator as { serviceWorker?: ServiceWorkerContainer };
  if (serviceWorker?.controller) return true;
  const signal = AbortSignal.timeout(patienceMs);
  return fetch(kioskPath, { method: 'HEAD', cache: 'no-store', signal }).then(
    ({ ok }) => ok,
    () => false,
  );
}

/** A page that the browser had put aside must not come back with what was typed in it. */
export function refuseOldPage(): () => void {
  const look = (event: PageTransitionEvent) => {
    if (event.persisted) location.replace(kioskPath);
  };
  addEventListener('pageshow', look);
  return () => removeEventListener('pageshow', look);
}
