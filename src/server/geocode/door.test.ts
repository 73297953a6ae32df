import { describe, expect, test } from 'vitest';
import { doorOf } from './door.ts';

const key = (address: string, more: object = {}) =>
  doorOf({ address, city: 'Barre', state: 'VT', zip: '05641', ...more }).key;

describe('one door has one key', () => {
  test.each([
    ['12 Elm St Apt 4B', '12 Elm St 4B'],
    ['12 Elm St Apt 4B', '12 Elm Street, #4-B'],
    ['12 Elm St Apt 4', '12 Elm St Apt #4'],
    ['12 Elm St Apt 4', '12 ELM ST APT. # 04'],
    ['12 Elm St Unit B', '12 Elm Street b'],
    ['12 East Hill Road', '12 E Hill Rd'],
    ['12 North St', '12 N. ST.'],
    ['PO Box 12', 'P.O. Box 12'],
  ])('%s = %s', (one, other) => {
    expect(key(one)).not.toBeNull();
    expect(key(one)).toBe(key(other));
  });

  test('whatever the town is called', () => {
    expect(key('12 Elm St', { city: 'South Barre', zip: '05641-1234' })).toBe(key('12 Elm St'));
    expect(key('12 Elm St', { city: '' })).toBe(key('12 Elm St'));
  });
});

describe('another door has another key', () => {
  test.each([
    ['12A Elm St', '12B Elm St'],
    ['12 A Elm St', '12 B Elm St'],
    ['12 Elm St A', '12 Elm St B'],
    ['12 Elm St A', '12 Elm St'],
    ['12 Elm St E', '12 Elm St Apt E'],
    ['12 County Road 5', '12 County Road 6'],
    ['12 Highway 7', '12 Highway 7 # 7'],
    ['12 Avenue B', '12 Avenue C'],
    ['12 Elm St', '14 Elm St'],
    ['12 Elm St', '12 Elm Ave'],
    ['PO Box 12', 'PO Box 13'],
  ])('%s ≠ %s', (one, other) => {
    expect(key(one)).not.toBe(key(other));
  });

  test('in another ZIP', () => {
    expect(key('12 Elm St', { zip: '05401' })).not.toBe(key('12 Elm St'));
  });
});

test.each([['Main St'], ['Route 7'], ['the field by the barn'], [''], ['Elm']])(
  '"%s" names no single door',
  (address) => {
    expect(key(address)).toBeNull();
  },
);

test('nothing is told without a ZIP', () => {
  expect(key('12 Elm St', { zip: '' })).toBeNull();
});
