import { statSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { readBorders } from './borders.ts';
import { readAddressFiles } from './fill-addresses.ts';
import { fillPlaces } from './fill-places.ts';
import { fillSegments } from './fill-segments.ts';
import { fillZipAreas } from './fill-zip-areas.ts';
import type { GeocodePacks } from './geocoder.ts';
import { buildIndexFile, openIndexFile } from './index-file.ts';
import { addressSchema, placeSchema } from './index-schema.ts';
import { rankStreets } from './rank-streets.ts';

/** What the process is started with: the packs, and which of the two files to build. */
export interface IndexWork {
  readonly packs: GeocodePacks;
  readonly placesPath: string;
  readonly addressesPath: string;
  readonly part: 'places' | 'addresses';
}

/** What it tells the geocoder. */
export type IndexNews =
  | { readonly kind: 'places-ready' }
  | { readonly kind: 'addresses-ready' }
  | { readonly kind: 'progress'; readonly fraction: number; readonly addresses: number }
  | { readonly kind: 'skipped'; readonly file: string; readonly reason: string };

const tell = (news: IndexNews): void => {
  process.send?.(news);
};
const skip = (file: string, reason: string): void => tell({ kind: 'skipped', file, reason });

// Reading takes most of the time; what follows is sorting and writing.
const readingShare = 0.8;

async function buildPlaces({ packs, placesPath }: IndexWork): Promise<void> {
  await buildIndexFile(
    placesPath,
    { fingerprint: packs.fingerprint, schema: placeSchema },
    async (db) => {
      fillPlaces(db);
      await fillZipAreas(db, packs.zipBoundaryFiles, skip);
    },
  );
  tell({ kind: 'places-ready' });
}

async function buildAddresses({ packs, placesPath, addressesPath }: IndexWork): Promise<void> {
  const places = openIndexFile(placesPath, packs.fingerprint);
  const postalCityOf = postalCities(places);
  const readable = packs.addressFiles.filter((file) => isReadable(file.path, file.id));
  await buildIndexFile(
    addressesPath,
    { fingerprint: packs.fingerprint, schema: addressSchema },
    async (db) => {
      const source = db.prepare('INSERT INTO source VALUES (?, ?)');
      const sources = [...readable, ...packs.streetFiles];
      for (const [index, file] of sources.entries()) source.run(index, file.attribution);
      await readAddressFiles(db, {
        files: readable,
        // The geocoder itself has told already if this file is broken.
        borders: () => readBorders(packs.provinceBoundaryFile, () => {}),
        onProgress: (read, addresses) =>
          tell({ kind: 'progress', fraction: read * readingShare, addresses }),
        onSkipped: skip,
      });
      const addresses = rankStreets(db, postalCityOf);
      tell({ kind: 'progress', fraction: 0.95, addresses });
      await fillSegments(db, {
        files: packs.streetFiles,
        firstSource: readable.length,
        postalCityOf,
        onSkipped: skip,
      });
      db.prepare('INSERT INTO meta VALUES (?, ?)').run('addresses', String(addresses));
    },
  );
  places?.close();
  tell({ kind: 'addresses-ready' });
}

function postalCities(places: DatabaseSync | null): (zip: string) => string {
  const find = places?.prepare(`SELECT name FROM place WHERE zip = ? AND kind = 'zip'`);
  return (zip) => (zip === '' ? '' : String(find?.get(zip)?.['name'] ?? ''));
}

function isReadable(path: string, id: string): boolean {
  try {
    return statSync(path).isFile();
  } catch (error) {
    skip(id, error instanceof Error ? error.message : String(error));
    return false;
  }
}

// Started by openGeocoder alone, with this shape. Without the server nobody needs the index.
const work = JSON.parse(process.argv[2] ?? '{}') as IndexWork;
process.once('disconnect', () => process.exit(1));
await (work.part === 'places' ? buildPlaces(work) : buildAddresses(work));
process.exit(0);
