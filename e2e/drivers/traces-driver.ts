import type { CDPSession, Page } from '@playwright/test';

/** Looks for what a visitor typed, everywhere a page can keep something. */
export class TracesDriver {
  readonly #page: Page;
  readonly #asked: string[] = [];

  constructor(page: Page) {
    this.#page = page;
    page.on('request', (request) => this.#asked.push(request.url()));
  }

  /**
   * Names of the places that hold the words; `asked` are the addresses of all that was ever asked
   * for. The page itself is not told what is looked for.
   */
  async placesWith(words: string): Promise<string[]> {
    const session = await this.#page.context().newCDPSession(this.#page);
    // First, before what is read below lies in the page's own memory.
    const places: Record<string, string> = { memory: await heapSnapshot(session) };
    places.history = JSON.stringify(await session.send('Page.getNavigationHistory'));
    await session.detach();
    places.document = await this.#page.content();
    places.asked = this.#asked.join('\n');
    places.cookies = JSON.stringify(await this.#page.context().cookies());
    Object.assign(places, await this.#page.evaluate(readEverything));
    const wanted = words.toLowerCase();
    return Object.keys(places).filter((place) => places[place]?.toLowerCase().includes(wanted));
  }

  /** The same without memory and history, which take their time. */
  async storesWith(words: RegExp): Promise<string[]> {
    const places = await this.#page.evaluate(readEverything);
    return Object.keys(places).filter((place) => words.test(places[place] ?? ''));
  }
}

async function heapSnapshot(session: CDPSession): Promise<string> {
  const chunks: string[] = [];
  session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => chunks.push(chunk));
  await session.send('HeapProfiler.collectGarbage');
  await session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  return chunks.join('');
}

/** In the page: fields, storage of every kind, caches with what is in them, addresses, titles. */
async function readEverything(): Promise<Record<string, string>> {
  const fields = [...document.querySelectorAll('input, textarea')].map((field) =>
    'value' in field ? field.value : '',
  );
  const databases = await indexedDB.databases();
  const stored = await Promise.all(databases.map(({ name = '' }) => readDatabase(name)));
  const kept: string[] = [];
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) {
      kept.push(name, request.url);
      // Files of the app are the same on every device.
      if (new URL(request.url).pathname.startsWith('/assets/')) continue;
      kept.push((await (await cache.match(request))?.text()) ?? '');
    }
  }
  return {
    fields: JSON.stringify(fields),
    localStorage: JSON.stringify(localStorage),
    sessionStorage: JSON.stringify(sessionStorage),
    indexedDB: JSON.stringify(stored),
    caches: JSON.stringify(kept),
    address: JSON.stringify([location.href, history.state, document.title, window.name]),
    requests: JSON.stringify(performance.getEntries().map(({ name }) => name)),
  };

  async function readDatabase(name: string): Promise<unknown> {
    const database = await settled(indexedDB.open(name));
    const names = [...database.objectStoreNames];
    const all = await Promise.all(
      names.map((store) => settled(database.transaction(store).objectStore(store).getAll())),
    );
    database.close();
    return [name, names, all];
  }

  function settled<T>(request: IDBRequest<T>): Promise<T> {
    return new Promise((resolve, reject) => {
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(request.error));
    });
  }
}
