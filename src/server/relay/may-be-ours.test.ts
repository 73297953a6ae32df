import { expect, test } from 'vitest';
import { placeKeys } from '#server/geocode/place-keys.ts';
import { foundRecord } from './found-record.ts';
import { mayBeOurs } from './may-be-ours.ts';
import { sentLead } from './sent-lead.ts';
import { madeUpLead } from './testing/made-up-lead.ts';
import { defaultProfile } from './upstream-profile.ts';

const fromMs = Date.parse('2026-11-26T10:00:00Z');
const doubt = {
  fromMs,
  untilMs: fromMs + 60_000,
  sent: sentLead(madeUpLead({ address: '12 Elm St Apt 4' }), placeKeys, '2026-11-26T10:00:00Z'),
};
const other = {
  id: 7,
  name: 'Rui Silva',
  full_address: '90 Oak Ave, Larkfield, KS  67473',
  date_created: '2026-11-01T10:00:00Z',
};
const judge = (one: object, more: { showsIds?: boolean; sent?: null } = {}) =>
  mayBeOurs(foundRecord({ ...other, ...one }, defaultProfile), {
    doubts: [{ ...doubt, ...('sent' in more ? { sent: null } : {}) }],
    readPlace: placeKeys,
    showsIds: more.showsIds ?? true,
  });

test.each([
  ['somebody else elsewhere', {}, false],
  ['the same name, last year', { name: 'Okafor, Ada', date_created: '2025-01-01' }, true],
  ['the same building', { full_address: '12 Elm Street #2, Larkfield, KS 67473' }, true],
  ['the same building by its parts', { address: '12 Elm Street', zipcode: '67473' }, true],
  ['the same hour', { date_created: '2026-11-26T10:30:00Z' }, false],
])('a list that shows our ids: %s', (_, one, expected) => {
  expect(judge(one)).toBe(expected);
});

test.each([
  ['somebody else elsewhere, weeks ago', {}, false],
  ['the same day, in a zone that nobody tells', { date_created: '2026-11-25 20:00:00' }, true],
  ['no time', { date_created: null }, true],
])('a list that shows none: %s', (_, one, expected) => {
  expect(judge(one, { showsIds: false })).toBe(expected);
});

test('what was sent of a lead that was erased nobody knows: then the time alone tells', () => {
  expect(judge({ date_created: '2026-11-26T10:30:00Z' }, { sent: null })).toBe(true);
  expect(judge({}, { sent: null })).toBe(false);
});

test('without a doubt nothing is left alone', () => {
  const record = foundRecord({ id: 7, name: 'Ada Okafor' }, defaultProfile);
  expect(mayBeOurs(record, { doubts: [], readPlace: placeKeys, showsIds: false })).toBe(false);
});
