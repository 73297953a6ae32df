import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { LiveBook, type LiveState } from '#web/api/live-state.ts';
import { followChanges } from './follow-changes.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A feed that is told its numbers here. */
function feedAt(first: number | null) {
  const listeners = new Set<() => void>();
  const state = (seq: number | null, round: number): LiveState => ({
    ...new LiveBook().view(),
    connection: 'live',
    lastHeardAt: null,
    seq,
    round,
  });
  let now = state(first, first === null ? 0 : 1);
  return {
    listeners,
    getState: () => now,
    subscribe(listener: () => void) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    tell(seq: number, round = 1) {
      now = state(seq, round);
      for (const listener of listeners) listener();
    },
  };
}

test('many changes are told as one, and the next no sooner than four seconds later', () => {
  const feed = feedAt(7);
  const told: number[] = [];
  followChanges(feed, (seq) => told.push(seq));
  for (let seq = 8; seq <= 60; seq += 1) feed.tell(seq);
  vi.advanceTimersByTime(999);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([60]);

  feed.tell(61);
  vi.advanceTimersByTime(3_999);
  feed.tell(62);
  expect(told).toEqual([60]);
  vi.advanceTimersByTime(1);
  expect(told).toEqual([60, 62]);
});

test('the first word of all is a change, a beat is none, and everything anew is one', () => {
  const feed = feedAt(null);
  const told: number[] = [];
  followChanges(feed, (seq) => told.push(seq));
  feed.tell(7);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([7]);
  feed.tell(7);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([7]);
  feed.tell(7, 2);
  vi.advanceTimersByTime(1_000);
  expect(told).toEqual([7, 7]);
});

test('nothing is told after the end', () => {
  const feed = feedAt(7);
  const told: number[] = [];
  const stop = followChanges(feed, (seq) => told.push(seq));
  feed.tell(8);
  stop();
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual([]);
  expect(feed.listeners.size).toBe(0);
});
