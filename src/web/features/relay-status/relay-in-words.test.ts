import { describe, expect, test } from 'vitest';
import type { LeadRelay, RelayProgress } from '#contract/relay.ts';
import { durationInWords, progressInWords, stateInWords } from './relay-in-words.ts';

const soon = () => new Date(Date.now() + 90_000).toISOString();

const relayOf = (change: Partial<LeadRelay>): LeadRelay => ({
  lead_id: 'l1',
  state: 'waiting',
  changed_at: '2026-11-26T12:00:00.000Z',
  upstream_id: null,
  known_by: null,
  reason: null,
  faults: [],
  due_at: null,
  sent: null,
  attempts: [],
  candidates: [],
  status_label: null,
  ...change,
});

const progressOf = (change: Partial<RelayProgress>): RelayProgress => ({
  configured: true,
  host: 'integrate.rooflink.com',
  waiting: 0,
  looking: 0,
  refused: 0,
  unsure: 0,
  seconds_left: null,
  pause: null,
  last_confirmed_at: null,
  stood_since: null,
  read_back: null,
  ...change,
});

describe('a lead on its way', () => {
  test('tells the number that RoofLink gave it', () => {
    expect(stateInWords(relayOf({ state: 'confirmed', upstream_id: '4711' }))).toBe(
      'In RoofLink, number 4711',
    );
  });

  test('tells when it is tried again only where that is some time away', () => {
    const past = new Date(Date.now() - 1000).toISOString();
    expect(stateInWords(relayOf({ due_at: past }))).toBe('On its way to RoofLink.');
    expect(stateInWords(relayOf({ reason: 'answer-lost', due_at: soon() }))).toMatch(
      /^Sent to RoofLink, but the answer was lost\. .* Next try at /,
    );
  });
});

describe('the relay', () => {
  test('says nothing when all is there', () => {
    expect(progressInWords(progressOf({}))).toBeNull();
  });

  test('says how many wait and for how long', () => {
    expect(progressInWords(progressOf({ waiting: 23, seconds_left: 25 }))).toBe(
      '23 leads wait for RoofLink, about 25 sec.',
    );
  });

  test('says why it pauses and when it goes on, in place of a guess', () => {
    const pause = { reason: 'key-refused', since: soon(), tries_again_at: soon() } as const;
    expect(progressInWords(progressOf({ waiting: 1, seconds_left: 1, pause }))).toMatch(
      /^1 lead waits for RoofLink\. RoofLink refuses the key: .* Next try at \d/,
    );
  });

  test('tells long times roughly', () => {
    expect([0.2, 99, 600, 5_940, 7_200].map(durationInWords)).toEqual([
      '1 sec',
      '99 sec',
      '10 min',
      '99 min',
      '2 hr',
    ]);
  });
});
