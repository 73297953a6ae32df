import { expect, test } from 'vitest';
import { extraInfoRows } from './extra-info-rows.ts';

test('every value of a nested object becomes one row', () => {
  const rows = extraInfoRows({
    roof: { material: 'slate', squares: 24, layers: ['cedar', 'asphalt'] },
    insured: true,
    dog: null,
    visits: [{ by: 'Ana' }, { by: 'Luc' }],
    notes: {},
  });
  expect(rows.map((row) => `${row.path.join(' › ')}: ${row.text}`)).toEqual([
    'roof › material: slate',
    'roof › squares: 24',
    'roof › layers: cedar, asphalt',
    'insured: yes',
    'dog: –',
    'visits › 1 › by: Ana',
    'visits › 2 › by: Luc',
    'notes: –',
  ]);
});

test('an empty object has no rows', () => {
  expect(extraInfoRows({})).toEqual([]);
});
