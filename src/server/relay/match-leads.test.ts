import { describe, expect, test } from 'vitest';
import { placeKeys } from '#server/geocode/place-keys.ts';
import { type DoubtfulLead, judgeLook } from './match-leads.ts';
import type { UpstreamRecord } from './read-list.ts';

const sentAt = '2026-11-26T10:00:00.000Z';
const ms = Date.parse(sentAt);
const yearMs = 365 * 86_400_000;

const lead: DoubtfulLead = {
  leadId: 'ours',
  sent: {
    name: 'Ada Okafor',
    address: '12 N Elm St Apt 4, Larkfield, KS 67473',
    created_at: sentAt,
    ...placeKeys({ address: '12 N Elm St Apt 4', city: 'Larkfield', state: 'KS', zip: '67473' }),
  },
  fromMs: ms,
  untilMs: ms + 30_000,
  nowMs: ms + 300_000,
  notThese: [],
  hasTwin: false,
};

const record = (change: Partial<UpstreamRecord> = {}): UpstreamRecord => ({
  id: '7',
  createdAt: '2026-11-26T05:00:20-05:00',
  address: '12 North Elm Street #4, Larkfield, KS  67473',
  name: 'OKAFOR, Ada',
  statusLabel: '',
  leadId: '',
  ...change,
});
const other = record({ id: '8', address: '99 Oak Ave, Larkfield, KS  67473', name: 'Bo Lee' });

const judge = (
  records: readonly UpstreamRecord[],
  {
    of = lead,
    isComplete = true,
    isTrue = true,
    taken = [],
  }: { of?: DoubtfulLead; isComplete?: boolean; isTrue?: boolean; taken?: string[] } = {},
) =>
  judgeLook(
    of,
    { records, isComplete },
    { facts: { taken: new Set(taken), isTrue }, readPlace: placeKeys },
  );

describe('a lead whose answer was lost', () => {
  test('is found by its own id, whatever else the record says', () => {
    const own = record({ leadId: 'ours', address: 'moved', name: 'renamed', createdAt: '' });
    expect(judge([other, own], { isTrue: false })).toEqual({ kind: 'found', id: '7', by: 'id' });
  });

  test('is found by door, name and minute in a list that shows no ids', () => {
    expect(judge([other, record()])).toEqual({ kind: 'found', id: '7', by: 'likeness' });
  });

  test.each([
    ['another unit', [record({ address: '12 N Elm St Apt 5, Larkfield, KS 67473' })], {}],
    ['no name', [record({ name: '' })], {}],
    ['another name', [record({ name: 'Bo Lee' })], {}],
    [
      'another address and the same name',
      [record({ address: '1 Far Rd, Larkfield, KS 67473' })],
      {},
    ],
    ['hours before', [record({ createdAt: '2026-11-26T07:00:00Z' })], {}],
    ['a time without a zone', [record({ createdAt: '2026-11-26 10:00:05' })], {}],
    ['no time', [record({ createdAt: '' })], {}],
    // Our clock was a year ahead or behind when the lead was sent, and has been put right.
    [
      'a clock put back',
      [record()],
      { of: { ...lead, fromMs: ms + yearMs, untilMs: ms + yearMs } },
    ],
    ['a clock put on', [record()], { of: { ...lead, fromMs: ms - yearMs, untilMs: ms - yearMs } }],
    ['two that are alike', [record(), record({ id: '9' })], {}],
    ['another lead of ours like it in doubt', [record()], { of: { ...lead, hasTwin: true } }],
    ['a list that was not read to its end', [record()], { isComplete: false }],
    ['a list that shows ids, and none on this', [record(), { ...other, leadId: 'x' }], {}],
  ])('is a question with %s', (_what, records, more) => {
    expect(judge(records, more).kind).toBe('alike');
  });

  test.each([
    ['nothing alike', [other], {}],
    ['an empty list', [], {}],
    ['a record made for another lead', [record({ leadId: 'theirs' })], {}],
    ['a record that another lead has', [record()], { taken: ['7'] }],
    ['a record that a person ruled out', [record()], { of: { ...lead, notThese: ['7'] } }],
    ['a record made days before', [record({ createdAt: '2026-11-20T10:00:00Z' })], {}],
    [
      'a namesake elsewhere, in a list that shows ids',
      [record({ address: '1 Far Rd, Larkfield, KS 67473' }), { ...other, leadId: 'x' }],
      {},
    ],
  ])('is surely not there with %s', (_what, records, more) => {
    expect(judge(records, more)).toEqual({ kind: 'absent' });
  });

  test.each([
    ['the list was not read to its end', { isComplete: false }],
    ['the list does not show what is known to be there', { isTrue: false }],
    ['nothing is known of what was sent', { of: { ...lead, sent: null } }],
  ])('is unclear where %s', (_what, more) => {
    expect(judge([other], more)).toEqual({ kind: 'unclear' });
  });
});
