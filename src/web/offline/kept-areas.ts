import * as z from 'zod/mini';

/** An area whose map is kept on this device. */
const keptAreaSchema = z.object({
  id: z.string(),
  keptAt: z.number(),
  tiles: z.number(),
  bytes: z.number(),
  /** West, south, east, north in degrees. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type KeptArea = z.infer<typeof keptAreaSchema>;

// The service worker looks into every cache of this name; `service-worker/kept-tiles.ts`.
const prefix = 'leadmap-kept-';
/** Beside the tiles of an area lies what it is. */
const label = '/kept-area.json';
const atOnce = 6;

/** Whether this browser can keep a map at all. */
export const canKeepAreas = (): boolean => 'caches' in globalThis;

export async function keptAreas(): Promise<KeptArea[]> {
  const areas: KeptArea[] = [];
  const filling = await cachesBeingFilled();
  for (const cacheName of await caches.keys()) {
    if (!cacheName.startsWith(prefix)) continue;
    const answer = await caches.match(label, { cacheName });
    const area = keptAreaSchema.safeParse(await answer?.json());
    if (area.success) areas.push(area.data);
    // Cut off before it was whole: it would lie there for ever.
    else if (!filling.has(cacheName)) await caches.delete(cacheName);
  }
  return areas.toSorted((a, b) => b.keptAt - a.keptAt);
}

/** Takes the map of an area off this device. */
export const forgetArea = async (id: string): Promise<boolean> => caches.delete(`${prefix}${id}`);

/** Bytes that so many tiles will likely take, from some of them. */
export async function estimateBytes(
  tiles: readonly string[],
  signal: AbortSignal,
): Promise<number> {
  const step = Math.max(1, Math.floor(tiles.length / 12));
  const sample = tiles.filter((_tile, index) => index % step === 0).slice(0, 13);
  const sizes = await Promise.all(
    sample.map(async (tile) => (await fetchTile(tile, signal)).bytes),
  );
  const sum = sizes.reduce((total, size) => total + size, 0);
  return Math.round((sum / Math.max(1, sample.length)) * tiles.length);
}

interface Keeping {
  readonly id: string;
  readonly tiles: readonly string[];
  readonly bounds: KeptArea['bounds'];
  readonly signal: AbortSignal;
  readonly onProgress: (done: number, bytes: number) => void;
}

/** Fetches all tiles into a cache of their own; nothing stays when it is aborted or fails. */
export const keepArea = (keeping: Keeping): Promise<void> =>
  // Caches are to be had only where there are locks, too.
  navigator.locks.request(`${prefix}${keeping.id}`, () => fill(keeping));

/** Also by another tab. */
async function cachesBeingFilled(): Promise<ReadonlySet<string>> {
  const { held = [] } = await navigator.locks.query();
  return new Set(held.map(({ name = '' }) => name));
}

async function fill({ id, tiles, bounds, signal, onProgress }: Keeping): Promise<void> {
  const cacheName = `${prefix}${id}`;
  const cache = await caches.open(cacheName);
  const count = { done: 0, bytes: 0 };
  const queue = tiles.values();
  const work = async () => {
    for (const tile of queue) {
      const { response, bytes } = await fetchTile(tile, signal);
      await cache.put(tile, response);
      count.done += 1;
      count.bytes += bytes;
      onProgress(count.done, count.bytes);
    }
  };
  try {
    await Promise.all(Array.from({ length: atOnce }, work));
    const area: KeptArea = {
      id,
      keptAt: Date.now(),
      tiles: count.done,
      bytes: count.bytes,
      bounds,
    };
    await cache.put(label, Response.json(area));
  } catch (error) {
    await caches.delete(cacheName);
    throw error;
  }
}

async function fetchTile(
  tile: string,
  signal: AbortSignal,
): Promise<{ response: Response; bytes: number }> {
  const response = await fetch(tile, { signal });
  if (!response.ok) throw new Error(`The tile ${tile} could not be fetched.`);
  const body = await response.arrayBuffer();
  const { status, headers } = response;
  const kept = new Headers(headers);
  // The body is kept as it is read: no longer compressed.
  kept.delete('content-encoding');
  kept.delete('content-length');
  return {
    response: new Response(status === 204 ? null : body, { status, headers: kept }),
    bytes: body.byteLength,
  };
}
