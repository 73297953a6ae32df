import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { isStateCode } from '../../src/contract/state.ts';
import type { PackFile } from '../../src/server/geocode/geocoder.ts';
import { readAddresses } from '../../src/server/geocode/read-addresses.ts';
import type {
  KnownAddress,
  KnownAddresses,
} from '../../src/server/geocode/testing/known-addresses.ts';

interface RradAddress {
  readonly address1: string;
  readonly city?: string;
  readonly state: string;
  readonly postalCode: string;
  readonly coordinates: { readonly lat: number; readonly lng: number };
}

/** The 3,220 real US addresses of npm rrad. */
export function rradAddresses(): RradAddress[] {
  const file = createRequire(import.meta.url)('rrad/addresses-us-all.min.json') as {
    addresses: RradAddress[];
  };
  return file.addresses;
}

/** Writes npm rrad's addresses as an address file beside the packs' own. */
export function writeRradFile(path: string): void {
  if (existsSync(path)) return;
  const lines = rradAddresses().flatMap(
    ({ address1, city = '', state, postalCode, coordinates }) => {
      const [, number, street] = /^(\d+\w?) ([^,#]+)$/.exec(address1) ?? [];
      const { lng, lat } = coordinates;
      return number && street && !/\b(apt|unit|suite)\b/i.test(street) && city
        ? [`${lng},${lat},${number},${street.trim()},,${city},,${state},${postalCode}`]
        : [];
    },
  );
  const header = 'LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE';
  writeFileSync(path, gzipSync([header, ...lines, ''].join('\n')));
}

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
      if (state && isStateCode(state))
        known.add({ number: house.key, street, city, state, zip, lng, lat } satisfies KnownAddress);
    }
}
