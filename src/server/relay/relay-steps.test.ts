import { describe, expect, test } from 'vitest';
import { newRelayLead, type RelayLeadRow } from '#server/db/relay-rows.ts';
import { pausedMs, pauseLane } from './lane-pause.ts';
import { decideSendAgain, endLooking, endSending } from './relay-steps.ts';

const nowMs = Date.parse('2026-11-26T10:00:00Z');
const time = { nowMs, settleMs: 120_000 };
const at = new Date(nowMs).toISOString();
const sent: RelayLeadRow = {
  ...newRelayLead({ company_id: 1, id: 'lead' }, at),
  state: 'sending',
  attempts: 1,
  doubt_from: at,
  doubt_until: at,
};

describe('a lead', () => {
  test('that is said to be made and never shows is asked about, and never sent again by itself', () => {
    const verdict = { kind: 'said-created' } as const;
    let row: RelayLeadRow = {
      ...sent,
      ...endSending(sent, { verdict, isPoison: false, rawAnswer: '' }, time),
    };
    const waits: number[] = [];
    while (row.state === 'waiting') {
      expect(row.doubt_from).toBe(at);
      row = { ...row, ...endLooking(row, { verdict: { kind: 'absent' }, isPoison: false }, time) };
      waits.push(Date.parse(row.due_at) - nowMs);
    }
    expect(row).toMatchObject({ state: 'unsure', reason: 'not-shown', doubt_from: at });
    expect(waits.slice(0, 4)).toEqual([240_000, 480_000, 960_000, 1_920_000]);
  });

  test.each(['key-refused', 'wrong-path'] as const)(
    'that alone is answered "%s" is refused; with all others it waits',
    (kind) => {
      const end = (isPoison: boolean) =>
        endSending(sent, { verdict: { kind }, isPoison, rawAnswer: '' }, time);
      expect(end(true)).toMatchObject({ state: 'refused', doubt_from: null });
      expect(end(false)).toMatchObject({ state: 'waiting', doubt_from: null, due_at: at });
    },
  );

  test.each(['slow-down', 'not-reached'] as const)(
    'that meets "%s" waits, however often',
    (kind) => {
      const patch = endSending(sent, { verdict: { kind }, isPoison: true, rawAnswer: '' }, time);
      expect(patch).toMatchObject({ state: 'waiting', doubt_from: null });
    },
  );

  test('that was refused before a backup is looked for, when it is sent again after the restore', () => {
    const refused: RelayLeadRow = { ...sent, state: 'refused' };
    expect({ ...refused, ...decideSendAgain(refused, nowMs) }).toMatchObject({
      state: 'waiting',
      doubt_from: at,
    });
    const unsure: RelayLeadRow = { ...sent, state: 'unsure' };
    expect(decideSendAgain(unsure, nowMs)).toMatchObject({ state: 'waiting', doubt_from: null });
  });
});

describe('a pause', () => {
  const lane = { failures: 0, paused_since: null };
  const msOf = (given: Parameters<typeof pauseLane>[1], failures = 0) => {
    const patch = pauseLane({ ...lane, failures }, given);
    return Date.parse(patch.tries_again_at ?? '') - nowMs;
  };

  test('after a 429 is 2 s at least and grows, with jitter that never shortens it', () => {
    const slow = { reason: 'slow-down', nowMs, jitter: 0 } as const;
    expect([0, 1, 2, 3].map((failures) => msOf(slow, failures))).toEqual([
      2000, 4000, 8000, 16_000,
    ]);
    expect(msOf({ ...slow, jitter: 1 })).toBe(2500);
    expect(msOf(slow, 40)).toBe(300_000);
  });

  test('after a 503 is 60 s at least', () => {
    expect(msOf({ reason: 'overloaded', nowMs, jitter: 0 })).toBe(60_000);
  });

  test('is as long as the upstream asks for, and never longer than an hour', () => {
    const asked = { reason: 'slow-down', nowMs, jitter: 0 } as const;
    expect(msOf({ ...asked, retryAfterMs: 30_000 })).toBe(30_000);
    expect(msOf({ ...asked, retryAfterMs: 100 })).toBe(2000);
    expect(msOf({ ...asked, retryAfterMs: 999_999_999 })).toBe(3_600_000);
  });

  test('is over where a clock that was put back would have it last for days', () => {
    const row = { tries_again_at: new Date(nowMs + 86_400_000).toISOString() };
    expect(pausedMs(row as Parameters<typeof pausedMs>[0], nowMs)).toBe(0);
  });
});
