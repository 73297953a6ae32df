/** Caches of areas that somebody chose to keep; `src/web/offline/kept-areas.ts` fills them. */
const prefix = 'leadmap-kept-';

/** A tile of a kept area; undefined when none has it. */
export async function fromKeptAreas(request: Request): Promise<Response | undefined> {
  for (const cacheName of await caches.keys()) {
    if (!cacheName.startsWith(prefix)) continue;
    const tile = await caches.match(request, { cacheName, ignoreVary: true });
    if (tile) return tile;
  }
  return undefined;
}
