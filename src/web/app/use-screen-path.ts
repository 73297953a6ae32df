import { useSyncExternalStore } from 'react';
import { pushAddress, watchAddress } from './page-address.ts';

/** Paths of the screens that staff go to and fro between. */
export type StaffPath = '/' | '/dispatch';

/** The path of the page's address: which screen is shown. */
export const useScreenPath = (): string =>
  useSyncExternalStore(watchAddress, () => location.pathname);

/** The query that each screen was left with. */
const left = new Map<string, string>();

let justWent = false;

/** Whether the page came to this screen from another one; the next to ask hears no. */
export function takeArrival(): boolean {
  const arrived = justWent;
  justWent = false;
  return arrived;
}

/** Goes to another screen with the same camera and the same open lead. */
export function goToScreen(path: StaffPath): void {
  if (path === location.pathname) return;
  justWent = true;
  const lead = new URLSearchParams(location.search).get('lead');
  left.set(location.pathname, location.search);
  const url = new URL(path + (left.get(path) ?? '') + location.hash, location.href);
  if (lead === null) url.searchParams.delete('lead');
  else url.searchParams.set('lead', lead);
  pushAddress(url);
}
