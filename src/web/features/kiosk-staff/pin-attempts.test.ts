import { beforeEach, expect, test, vi } from 'vitest';
import { countPinAttempt, forgivePinAttempts, pinWaitMs } from './pin-attempts.ts';

const minuteMs = 60_000;
const now = 1_700_000_000_000;

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});

const fail = (times: number) => {
  for (let time = 0; time < times; time += 1) countPinAttempt(now);
};

test('five are free, the next ones cost twice as long each time, an hour at most', () => {
  fail(4);
  expect(pinWaitMs(now)).toBe(0);
  fail(1);
  expect(pinWaitMs(now)).toBe(minuteMs);
  expect(pinWaitMs(now + minuteMs)).toBe(0);
  fail(1);
  expect(pinWaitMs(now)).toBe(2 * minuteMs);
  fail(20);
  expect(pinWaitMs(now)).toBe(60 * minuteMs);
});

test('a right one forgives, a clock that is set back does not', () => {
  fail(5);
  expect(pinWaitMs(now - 1)).toBe(minuteMs);
  forgivePinAttempts();
  expect(pinWaitMs(now)).toBe(0);
});
