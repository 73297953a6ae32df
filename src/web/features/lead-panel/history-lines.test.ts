import { expect, test } from 'vitest';
import { historyLines } from './history-lines.ts';

const sourceName = (id: string) => (id === 'door-knocking' ? 'Door Knocking' : id);

test('statuses and sources are told by name', () => {
  const entry = {
    before: { lead_status: 'pr', lead_source: 'radio' },
    after: {
      lead_status: 'dnd',
      lead_source: 'door-knocking',
      do_not_disturb_reason: 'They called',
    },
  };
  expect(historyLines(entry, sourceName)).toEqual([
    { name: 'Status', from: 'Prospect', to: 'Absolutely Do Not Contact' },
    { name: 'Lead source', from: 'radio', to: 'Door Knocking' },
  ]);
});

test('a moved pin is told by how far', () => {
  const entry = {
    before: { latitude: '44.2', longitude: '-72.5' },
    after: { latitude: '44.201', longitude: '-72.5' },
  };
  expect(historyLines(entry, sourceName)).toEqual([
    { name: 'Pin moved 111 m', from: null, to: null },
  ]);
});

test('of extra info only the rows that differ', () => {
  const entry = {
    before: { extra_info: { roof: 'slate', stories: 2, gate: { code: '12' } } },
    after: { extra_info: { roof: 'slate', stories: 3 } },
  };
  expect(historyLines(entry, sourceName)).toEqual([
    { name: 'stories', from: '2', to: '3' },
    { name: 'gate › code', from: '12', to: '–' },
  ]);
});

test('what was empty is a dash', () => {
  const entry = { before: { cell: '', position: null }, after: { cell: '555', position: null } };
  expect(historyLines(entry, sourceName)[0]).toEqual({ name: 'Cell', from: '–', to: '555' });
});
