/** Caches of areas that somebody chose to keep; `src/web/offline/kept-areas.ts` fills them. */
const prefix = 'leadmap-kept-';

/**
 * A tile of a kept area; undefined when none has it. The address carries the version of its
 * archive: of `anyVersion`, an older one will do.
 */
export async function fromKeptAreas(
  request: Request,
  anyVersion = false,
): Promise<Response | undefined> {
  for (const cacheName of await caches.keys()) {
    if (!cacheName.startsWith(prefix)) continue;
    const tile = await caches.match(request, {
      cacheName,
      ignoreVary: true,
      ignoreSearch: anyVersion,
    });
    if (tile) return tile;
  }
  return undefined;
}
