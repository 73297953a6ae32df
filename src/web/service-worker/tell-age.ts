import type { WorkboxPlugin } from 'workbox-core';

/** Tells the pages how old the pins are that they get, whenever they come out of the cache. */
export class TellAge implements WorkboxPlugin {
  readonly #clients: Clients;
  #asOf: number | null = null;

  constructor(clients: Clients) {
    this.#clients = clients;
  }

  handlerDidRespond: NonNullable<WorkboxPlugin['handlerDidRespond']> = async ({
    response,
    state,
  }) => this.#tell(state?.cached === true ? dateOf(response) : null);

  cachedResponseWillBeUsed: NonNullable<WorkboxPlugin['cachedResponseWillBeUsed']> = async ({
    cachedResponse,
    state,
  }) => {
    if (state) state.cached = cachedResponse !== undefined;
    return cachedResponse;
  };

  /** Tells it once more: a page may have asked for tiles before it could listen. */
  tellAgain(): Promise<void> {
    return this.#tell(this.#asOf);
  }

  async #tell(asOf: number | null): Promise<void> {
    this.#asOf = asOf;
    for (const client of await this.#clients.matchAll()) client.postMessage({ pinsAsOf: asOf });
  }
}

/** When the server gave the answer, in milliseconds since 1970. */
const dateOf = (response: Response | undefined): number | null => {
  const date = Date.parse(response?.headers.get('date') ?? '');
  return Number.isNaN(date) ? null : date;
};
