import { beforeEach, expect, test, vi } from 'vitest';
import { lastContactAt, noteContact } from './last-contact.ts';

beforeEach(() => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
});

test('the last answer is known until the next, also to a page that had none yet', () => {
  expect(lastContactAt()).toBe(0);
  noteContact(1_700_000_000_000);
  noteContact(0);
  expect(lastContactAt()).toBe(1_700_000_000_000);
});
