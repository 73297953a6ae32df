import { expect, test } from 'vitest';
import { isSureHouse, newAnswers } from './hosted-answers.ts';
import { elmStreet } from './testing/made-up-places.ts';

test('a house that is written otherwise is no new answer', () => {
  const hosted = [
    elmStreet('12', { label: '12 Elm Street, Larkfield, Kansas', street: 'Elm Street' }),
    elmStreet('14', { label: '14 Elm Street, Larkfield, Kansas', street: 'Elm Street' }),
  ];
  expect(newAnswers([elmStreet('12')], hosted)).toEqual([hosted[1]]);
});

test('the same number elsewhere, and another unit, are new answers', () => {
  const far = elmStreet('12', { label: '12 Elm St, Quillbrook, KS 67473' });
  const elsewhere = {
    ...far,
    geometry: { type: 'Point' as const, coordinates: [-98.5, 39.4] as [number, number] },
  };
  const flat = elmStreet('12', { label: '12 Elm St, Apt 2, Larkfield, KS', unit: 'Apt 2' });
  expect(newAnswers([elmStreet('12')], [elsewhere, flat])).toEqual([elsewhere, flat]);
});

test('only a house that is surely meant makes other answers needless', () => {
  expect(isSureHouse(elmStreet('12', { confidence: 0.9 }))).toBe(true);
  expect(isSureHouse(elmStreet('12', { confidence: 0.89 }))).toBe(false);
  expect(isSureHouse(elmStreet('12', { kind: 'street' }))).toBe(false);
  expect(isSureHouse(undefined)).toBe(false);
});
