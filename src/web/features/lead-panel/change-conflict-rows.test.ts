import { expect, test } from 'vitest';
import type { Lead } from '#contract/lead.ts';
import { conflictRows } from './change-conflict-rows.ts';

const seen = {
  version: 1,
  first_name: 'Ana',
  last_name: 'Silva',
  city: 'Larkfield',
  contacts: [],
  lead_source: { id: 'door', name: 'Door Knocking' },
} as unknown as Lead;

test('only what both changed to something else is to be decided', () => {
  const rows = conflictRows({
    seen,
    theirs: { ...seen, version: 2, first_name: 'Anna', last_name: 'Souza', city: 'Barre' },
    change: { first_name: 'Anya', last_name: 'Souza', email: 'ana@example.com' },
  });
  const named = (mine: boolean, theirs: boolean) =>
    rows
      .filter(({ isMine, isTheirs }) => isMine === mine && isTheirs === theirs)
      .map(({ name }) => name);
  expect(named(true, true)).toEqual(['first_name']);
  expect(named(true, false)).toEqual(['email']);
  expect(named(false, true)).toEqual(['last_name', 'city']);
});
