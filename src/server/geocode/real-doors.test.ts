import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { doorOf } from './door.ts';
import { type KnownAddress, KnownAddresses } from './testing/known-addresses.ts';
import { Random } from './testing/random.ts';
import { packFiles, readKnown } from './testing/read-known.ts';
import { shortForm } from './testing/short-forms.ts';

const regions = resolve('../shared/regions');
const known = new KnownAddresses();

const keyOf = ({ number, street, state, zip }: KnownAddress, write = (word: string) => word) =>
  doorOf({
    address: `${number} ${street.replaceAll(/(?<!\.)\b[A-Za-z]+\b(?!\.)/g, write)}`,
    state,
    zip,
  }).key;

// Real data is not part of the repository; where it is not at hand this is named as skipped.
describe.skipIf(!existsSync(regions))('doors of the real region packs', () => {
  let some: KnownAddress[];

  beforeAll(async () => {
    await readKnown(packFiles(regions, 'addresses'), known);
    const random = new Random(20_261_123);
    const withZip = known.all.filter(({ zip }) => zip !== '');
    some = Array.from({ length: 20_000 }, () => random.pick(withZip));
  }, 120_000);

  test('keep their key when short forms are written', () => {
    const lost = some.filter((address) => keyOf(address) !== keyOf(address, shortForm.short));
    // "VT Barns Road" for Vermont Barns Road, which nobody writes.
    expect(lost.filter(({ street }) => !street.startsWith('Vermont '))).toEqual([]);
  });

  test('of other houses of a street have other keys', () => {
    const byStreet = Map.groupBy(some, ({ street, zip }) => `${street} ${zip}`);
    for (const houses of byStreet.values()) {
      const numbers = new Set(houses.map(({ number }) => number));
      expect(new Set(houses.map((house) => keyOf(house))).size).toBe(numbers.size);
    }
  });
});
