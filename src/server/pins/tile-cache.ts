import { createHash } from 'node:crypto';

/** Bytes of all kept tiles together. */
const mostBytes = 16 * 2 ** 20;

/** A tile as it goes out. */
export interface EncodedTile {
  readonly body: Uint8Array<ArrayBuffer>;
  readonly etag: string;
  /** It has all changes up to this number. */
  readonly seq: number;
}

/** The tiles asked for last; who asks for one that is being read waits for the same. */
export class TileCache {
  readonly #kept = new Map<string, EncodedTile>();
  readonly #running = new Map<string, Promise<EncodedTile>>();
  #bytes = 0;

  /** The tile of `key` with all changes up to `seq`, which `read` makes. */
  async get(
    { key, seq }: { readonly key: string; readonly seq: number },
    read: () => Promise<Uint8Array<ArrayBuffer>>,
  ): Promise<EncodedTile> {
    const kept = this.#kept.get(key);
    if (kept && kept.seq >= seq) {
      // The one used last goes last.
      this.#kept.delete(key);
      this.#kept.set(key, kept);
      return kept;
    }
    const runningKey = `${seq} ${key}`;
    const running = this.#running.get(runningKey);
    if (running) return running;
    const started = read().then((body) => this.#keep(key, { body, etag: etagOf(body), seq }));
    this.#running.set(runningKey, started);
    try {
      return await started;
    } finally {
      this.#running.delete(runningKey);
    }
  }

  #keep(key: string, tile: EncodedTile): EncodedTile {
    const known = this.#kept.get(key);
    if (known && known.seq > tile.seq) return tile;
    this.#bytes += tile.body.length - (known?.body.length ?? 0);
    this.#kept.delete(key);
    this.#kept.set(key, tile);
    for (const [oldest, { body }] of this.#kept) {
      if (this.#bytes <= mostBytes) break;
      this.#kept.delete(oldest);
      this.#bytes -= body.length;
    }
    return tile;
  }
}

/** By content, so that it outlives changes elsewhere; weak, for gzip goes out under the same. */
const etagOf = (body: Uint8Array): string =>
  `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`;
