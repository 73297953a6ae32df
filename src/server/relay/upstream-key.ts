import { readFileSync, statSync } from 'node:fs';

/** Where the upstream's key is. */
export type KeyPlace = { readonly key: string } | { readonly file: string };

const keyShape = /^[\x21-\x7e]{1,512}$/;

/** Its message names the file and the remedy, never what is in it. */
export class KeyFault extends Error {}

/**
 * The upstream's key as it is now. A file is read again when it has changed, so that a key can be
 * exchanged while the server runs.
 */
export class UpstreamKey {
  readonly #place: KeyPlace;
  #stamp = '';
  #read = '';

  constructor(place: KeyPlace) {
    this.#place = place;
  }

  /** The same; null when there is none that can be used. */
  currentOrNull(): string | null {
    try {
      return this.current();
    } catch (error) {
      if (error instanceof KeyFault) return null;
      throw error;
    }
  }

  /** Throws {@link KeyFault}. */
  current(): string {
    if ('key' in this.#place) return this.#place.key;
    const { file } = this.#place;
    const stats = statsOf(file);
    if ((stats.mode & 0o077) !== 0)
      throw new KeyFault(`${file}: others may read it. Set its permissions: chmod 600`);
    const stamp = `${stats.ino} ${stats.mtimeMs} ${stats.size}`;
    if (stamp === this.#stamp) return this.#read;
    const key = readFileSync(file, 'utf8').trim();
    if (!keyShape.test(key)) throw new KeyFault(`${file}: must hold the key alone, without blanks`);
    this.#stamp = stamp;
    this.#read = key;
    return key;
  }
}

function statsOf(file: string) {
  try {
    return statSync(file);
  } catch {
    throw new KeyFault(`${file}: there is no such file, or it may not be read`);
  }
}
