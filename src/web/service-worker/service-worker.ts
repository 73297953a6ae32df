/// <reference lib="WebWorker" />
import { CacheableResponsePlugin } from 'workbox-cacheable-response';
import { ExpirationPlugin } from 'workbox-expiration';
import {
  cleanupOutdatedCaches,
  createHandlerBoundToURL,
  precacheAndRoute,
  type PrecacheEntry,
} from 'workbox-precaching';
import { NavigationRoute, registerRoute } from 'workbox-routing';
import { CacheFirst, NetworkFirst } from 'workbox-strategies';
import { fromKeptAreas } from './kept-tiles.ts';
import { TellAge } from './tell-age.ts';

declare const self: ServiceWorkerGlobalScope;
/** Every file of the app with its revision; written by the build. */
declare const appFiles: PrecacheEntry[];

/** A slow network must not keep the app from what it has. */
const patienceSeconds = 3;
// A tile of nothing but sea has no body.
const whole = new CacheableResponsePlugin({ statuses: [200, 204] });
const atMost = (maxEntries: number) =>
  new ExpirationPlugin({ maxEntries, purgeOnQuotaError: true });

const pinsAge = new TellAge(self.clients);

precacheAndRoute(appFiles);
cleanupOutdatedCaches();
registerRoute(
  new NavigationRoute(createHandlerBoundToURL('/index.html'), { denylist: [/^\/api\//] }),
);

const visitedTiles = atMost(4_000);
const visited = new CacheFirst({
  cacheName: 'leadmap-visited-tiles',
  plugins: [whole, visitedTiles],
});
async function visitedOrOlder(event: ExtendableEvent, request: Request): Promise<Response> {
  try {
    return await visited.handle({ event, request });
  } catch (error) {
    const older = await fromKeptAreas(request, true);
    if (older) return older;
    throw error;
  }
}
// The address of a tile carries its archive's version: what was fetched once stays true.
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/api/basemap/'),
  async ({ event, request }) => (await fromKeptAreas(request)) ?? visitedOrOlder(event, request),
);
registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && /^\/api\/(map-setup|lead-sources|lead-statuses)/.test(url.pathname),
  new NetworkFirst({
    cacheName: 'leadmap-setup',
    networkTimeoutSeconds: patienceSeconds,
    plugins: [atMost(20)],
  }),
);
registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith('/api/pins/'),
  new NetworkFirst({
    cacheName: 'leadmap-pins',
    networkTimeoutSeconds: patienceSeconds,
    plugins: [whole, pinsAge, atMost(2_000)],
  }),
);
// Leads, addresses and all the rest go to the server, and nowhere else.

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));
// A new version waits until somebody says so: it never takes the page from under a form.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
  // With what is noted of them: where the map was looked at is nobody else's business at a kiosk.
  if (event.data === 'forget-tiles') event.waitUntil(visitedTiles.deleteCacheAndMetadata());
  if (event.data === 'how-old') event.waitUntil(pinsAge.tellAgain());
});
