import { expect, test } from 'vitest';
import { announcement } from './announcement.ts';
import type { Item } from './combobox-item.ts';
import { elmStreet } from './testing/made-up-places.ts';

const found: Item = { kind: 'found', feature: elmStreet('12') };
const typed: Item = { kind: 'typed', text: '12 elm' };
const box = {
  open: true,
  text: '12 elm',
  items: [found, typed],
  own: { fresh: true, tooLong: false },
  chosen: null,
};

test('counts the answers, and says nothing while they belong to older text', () => {
  expect(announcement(box)).toBe('1 address found.');
  expect(announcement({ ...box, items: [typed] })).toMatch(/^No address found/);
  expect(announcement({ ...box, own: { fresh: false, tooLong: false } })).toBe('');
  expect(announcement({ ...box, own: { fresh: false, tooLong: true } })).toMatch(/too long/);
});

test('counts recent places in an empty box', () => {
  const recent: Item = { kind: 'recent', feature: elmStreet('12') };
  expect(announcement({ ...box, text: '', items: [recent, { kind: 'forget' }] })).toBe(
    '1 recent place. Arrow keys choose.',
  );
});

test('names what was taken until the box says something else', () => {
  const { label } = elmStreet('12').properties;
  const closed = { ...box, open: false, chosen: found };
  expect(announcement({ ...closed, text: label })).toBe(`${label} was chosen.`);
  expect(announcement({ ...closed, text: '12 e' })).toBe('');
  expect(announcement({ ...closed, text: '', chosen: { kind: 'forget' } })).toBe(
    'Recent places are forgotten.',
  );
});
