import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { PackFile } from '#server/geocode/geocoder.ts';
import { readAddresses } from '#server/geocode/read-addresses.ts';
import type { KnownAddresses } from './known-addresses.ts';

/** The files of one part of the region packs. */
export const packFiles = (regions: string, part: string): PackFile[] =>
  readdirSync(join(regions, part)).map((name) => ({
    path: join(regions, part, name),
    id: name,
    attribution: name,
  }));

/** Reads address files into what is known to exist. */
export async function readKnown(files: readonly PackFile[], known: KnownAddresses): Promise<void> {
  for (const { path } of files)
    for await (const row of readAddresses(path, () => {})) {
      const { street, city, state, zip, lng, lat, house } = row;
      if (state) known.add({ number: house.key, street, city, state, zip, lng, lat });
    }
}
