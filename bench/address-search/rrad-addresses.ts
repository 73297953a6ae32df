import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { gzipSync } from 'node:zlib';

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
