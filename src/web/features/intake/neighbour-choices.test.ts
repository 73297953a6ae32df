import { expect, test } from 'vitest';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { neighbourChoices } from './neighbour-choices.ts';

const house = (housenumber: string | undefined, guessed = false): GeocodeFeature => ({
  type: 'Feature',
  geometry: { type: 'Point', coordinates: [-98.62, 39.4] },
  properties: {
    kind: 'house',
    label: `${housenumber} Elm St`,
    ...(housenumber ? { housenumber } : {}),
    street: 'Elm St',
    position_class: guessed ? 'interpolated' : 'address-point',
    radius_meters: 15,
    confidence: 0.5,
    source: 'Test',
    storable: true,
  },
});
const choicesOf = (address: GeocodeFeature | null, neighbours: GeocodeFeature[]) =>
  neighbourChoices({ covered: true, address, neighbours }).map(
    ({ number, guessed }) => `${guessed ? '~' : ''}${number}`,
  );

test('the nearest comes first, the others as likely as they came', () => {
  expect(choicesOf(house('12'), [house('14', true), house('16')])).toEqual(['12', '~14', '16']);
});

test('no number stands twice, and at most four are offered besides the nearest', () => {
  const others = ['12', '14', '16', '14', '18', '20', '22'].map((number) => house(number));
  expect(choicesOf(house('12'), others)).toEqual(['12', '14', '16', '18', '20']);
});

test('a place without a number has no other number', () => {
  expect(choicesOf(null, [house('14')])).toEqual([]);
  expect(choicesOf(house(undefined), [house('14')])).toEqual([]);
  expect(choicesOf(house('12'), [house(undefined)])).toEqual(['12']);
});
