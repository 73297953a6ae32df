import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addressKey } from './address-key.ts';
import { streetKey } from './canonical-words.ts';
import { longForms, suffixWords } from './street-words.ts';

const key = (address: string, more: object = {}) =>
  addressKey({ address, city: 'St. Albans', state: 'VT', zip: '05478', ...more });

describe('spellings of one address have one key', () => {
  test.each([
    ['123 N Main St', '123 North Main Street'],
    ['123 N. MAIN ST.', '123 north main street'],
    ['123 Main St NW', '123 Main Street Northwest'],
    ['123 Main St N.W.', '123 Main St NW'],
    ['12 St Paul St', '12 Saint Paul Street'],
    ['12 Mt Vernon Ave', '12 Mount Vernon Avenue'],
    ['8 First St', '8 1st Street'],
    ['8 E 28Th Avenue', '8 East Twenty-Eighth Ave'],
    ['2879 VT Route 22A', '2879 Vermont Route 22A'],
    ['2879 VT-22A', '2879 State Route 22A'],
    ['5 US Hwy 7', '5 U.S. Route 7'],
    ['1234 S 500 W', '1234 South 500 West'],
    ['50½ Elm St', '50 1/2 Elm Street'],
    ['12 boul. René-Lévesque O', '12 Boulevard Rene-Levesque Ouest'],
    ['7 Maple St Exd', '7 Maple Street Extension'],
    ['123 Main St #4', '123 Main St Apt 4'],
    ['123 Main St, Unit 4', 'Apt. 4, 123 Main Street'],
    ['123 Main St 2nd floor', '123 Main St Floor 2'],
  ])('%s = %s', (one, other) => {
    expect(key(one)).toBe(key(other));
  });

  test('town and ZIP have spellings too', () => {
    expect(key('1 Elm St', { zip: '05478-1234' })).toBe(key('1 Elm St', { city: 'SAINT ALBANS' }));
  });

  test('in Canada the unit stands before the number', () => {
    const canadian = { city: 'Vancouver', state: 'BC', zip: 'V5K 0A1' };
    expect(key('10-123 Main St', canadian)).toBe(
      key('123 Main Street #10', { ...canadian, zip: 'v5k0a1' }),
    );
  });
});

describe('different addresses have different keys', () => {
  test.each([
    ['123 Main St Apt 4', '123 Main St Apt 5'],
    ['123 Main St Apt 4', '123 Main St'],
    ['123 Main St Floor 2', '123 Main St Apt 2'],
    ['123 N Main St', '123 S Main St'],
    ['12 Main St', '12A Main St'],
    ['12 E Street', '12 East Avenue'],
    ['12 First St', '12 Second St'],
    ['12 Old Route 7', '12 Route 7'],
    ['12 Unit Road', '12 Road'],
  ])('%s ≠ %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });
});

const word = fc.stringMatching(/^[a-z]{3,9}$/).filter((text) => !longForms.has(text));
const suffix = fc.constantFrom(...suffixWords);
const street = fc
  .tuple(fc.constantFrom('', 'N ', 'South ', 'NW '), word, suffix)
  .map(([direction, name, end]) => `${direction}${name} ${end}`);

describe('properties', () => {
  test('a key of a key changes nothing, for any text', () => {
    fc.assert(
      fc.property(fc.oneof(street, fc.string()), (text) => {
        expect(streetKey(streetKey(text))).toBe(streetKey(text));
      }),
      { numRuns: 2000 },
    );
  });

  test('neither case nor the place of the unit matters', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 99_999 }),
        street,
        fc.integer({ min: 1, max: 999 }),
        (number, name, unit) => {
          const plain = key(`${number} ${name} apt ${unit}`);
          expect(key(`${number} ${name} APT ${unit}`.toUpperCase())).toBe(plain);
          expect(key(`${number} ${name}`, { unit: String(unit) })).toBe(plain);
          expect(key(`apartment ${unit}, ${number} ${name}`)).toBe(plain);
        },
      ),
    );
  });

  test('units are kept apart', () => {
    fc.assert(
      fc.property(
        street,
        fc.uniqueArray(fc.integer({ min: 1, max: 999 }), { minLength: 2 }),
        (name, units) => {
          const keys = units.map((unit) => key(`1 ${name} #${unit}`));
          expect(new Set(keys).size).toBe(units.length);
        },
      ),
    );
  });
});
