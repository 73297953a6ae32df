import { describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import type { LivePin } from '#contract/live-event.ts';
import { mergeLivePins } from './merge-live-pins.ts';

const pin = (change: Partial<LivePin> = {}): LivePin => ({
  id: 'a',
  lead_status: 'pr',
  lead_source_id: 's1',
  created_at: '2026-11-26T10:00:00.000Z',
  region_id: null,
  relay: null,
  latitude: 39.4,
  longitude: -98.62,
  search_text: 'ada okafor\n204 n maple st\nlarkfield\n67200\n7k3m9qxd',
  ...change,
});

const waiting = {
  id: 'w',
  enteredAt: Date.parse('2026-11-26T11:00:00Z'),
  body: createLeadSchema.parse({
    address: '206 N Maple St',
    city: 'Larkfield',
    state: 'KS',
    zipcode: '67200',
    latitude: '39.41',
    longitude: '-98.61',
    lead_status: 'fu',
    cell: '(555) 0100',
  }),
};

const idsOf = (filter: Parameters<typeof mergeLivePins>[0]['filter'], change = pin()) =>
  mergeLivePins({ changed: new Map([['a', change]]), waiting: [waiting], filter }).pins.map(
    ({ id }) => id,
  );

describe('what is drawn besides the tiles', () => {
  test('is what changed, and what waits here', () => {
    const { pins } = mergeLivePins({
      changed: new Map([['a', pin()]]),
      waiting: [waiting],
      filter: {},
    });
    expect(pins).toEqual([
      { id: 'a', status: 'pr', place: { lng: -98.62, lat: 39.4 } },
      { id: 'w', status: 'fu', place: { lng: -98.61, lat: 39.41 } },
    ]);
  });

  test.each([
    ['its status', { status: ['pr' as const] }, ['a']],
    ['another status', { status: ['fu' as const] }, ['w']],
    ['its source', { source: ['s1'] }, ['a']],
    ['no region', { region: 'none' }, ['a']],
    ['words of both', { text: 'maple larkfield' }, ['a', 'w']],
    ['a telephone number', { text: '5550100' }, ['w']],
    ['a later hour', { created_from: '2026-11-26T10:30:00.000Z' }, ['w']],
  ])('passes the filter: %s', (_name, filter, ids) => {
    expect(idsOf(filter)).toEqual(ids);
  });

  test('the tiles draw nothing that changed, also where it is filtered away or gone', () => {
    const { pins, hiddenIds } = mergeLivePins({
      changed: new Map([
        ['a', pin()],
        ['gone', null],
      ]),
      waiting: [],
      filter: { status: ['dd'] },
    });
    expect(pins).toEqual([]);
    expect([...hiddenIds]).toEqual(['a', 'gone']);
  });
});
