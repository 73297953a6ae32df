import { expect, test } from 'vitest';
import { loadLaterMessages } from '#web/lib/i18n.ts';
import { silentSince, workOf } from './kiosk-state.ts';

const now = Date.parse('2026-11-26T14:00:00Z');
const paired = '2026-11-20T08:00:00.000Z';
const health = {
  waiting: 0,
  oldest_waiting_at: null,
  refused: 0,
  battery: null,
  app_version: '0.1.0',
  reported_at: paired,
};

test('a kiosk that was heard of some minutes ago is not silent; one of an hour ago is', () => {
  const heard = (last_contact_at: string | null) =>
    silentSince({ paired_at: paired, last_contact_at }, now);
  expect(heard('2026-11-26T13:56:00.000Z')).toBeNull();
  expect(heard('2026-11-26T13:00:00.000Z')).toBe(Date.parse('2026-11-26T13:00:00Z'));
  expect(heard(null)).toBe(Date.parse(paired));
  expect(silentSince({ paired_at: null, last_contact_at: null }, now)).toBeNull();
});

test('what waits is told with its age, and a clock that is ahead does not make it young', async () => {
  await loadLaterMessages();
  expect(workOf(health, now)).toBe('nothing waits');
  const waits = (oldest_waiting_at: string) =>
    workOf({ ...health, waiting: 2, oldest_waiting_at }, now);
  expect(waits('2026-11-26T11:00:00Z')).toBe('2 leads wait (the oldest: 3 hours ago)');
  expect(waits('2026-11-26T15:00:00Z')).toBe('2 leads wait (the oldest: now)');
});
