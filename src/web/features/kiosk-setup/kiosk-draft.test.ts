import { expect, test } from 'vitest';
import type { Kiosk } from '#contract/team.ts';
import { changeFaults, changeOf, draftOf, inOrder, movedUp } from './kiosk-draft.ts';

const kiosk: Kiosk = {
  id: '1',
  name: 'Lobby',
  created_at: '2026-11-26T14:00:00.000Z',
  paired_at: null,
  last_contact_at: null,
  code_expires_at: null,
  settings: {
    lead_source: 'door-knocking',
    campaign: null,
    map_area: null,
    languages: ['en', 'es'],
    idle_seconds: 30,
    has_staff_pin: true,
  },
  health: null,
};
const draft = draftOf(kiosk);

test('what was not touched is not sent', () => {
  expect(changeOf(kiosk, draft)).toBeNull();
  expect(changeOf(kiosk, { ...draft, campaign: 'Fair' })).toEqual({ campaign: 'Fair' });
});

test('an area is four numbers, however they are set apart', () => {
  const area = (map_area: string) => changeOf(kiosk, { ...draft, map_area });
  expect(area('-72.6, 44.1 -72.4;44.3')).toEqual({ map_area: [-72.6, 44.1, -72.4, 44.3] });
  expect(area(' ')).toEqual({ map_area: null });
  // Null on the wire, which the server refuses in words.
  expect(area('-72.6, 44.1')).toEqual({ map_area: [-72.6, 44.1, NaN, NaN] });
  expect(area('1, 2, 3, 4, 5')).toEqual({ map_area: [1, 2, 3, NaN] });
});

test('a PIN is set, kept or taken away', () => {
  expect(changeOf(kiosk, { ...draft, staff_pin: '271828' })).toEqual({ staff_pin: '271828' });
  expect(changeOf(kiosk, { ...draft, removesPin: true })).toEqual({ staff_pin: null });
});

test('languages keep their order, and the first is first', () => {
  expect(inOrder(['es'])).toEqual(['es', 'en', 'fr-CA']);
  expect(movedUp(['en', 'fr-CA', 'es'], 'es')).toEqual(['en', 'es', 'fr-CA']);
  expect(movedUp(['en', 'es'], 'en')).toEqual(['en', 'es']);
  expect(changeOf(kiosk, { ...draft, languages: ['es', 'en'] })).toEqual({
    languages: ['es', 'en'],
  });
});

test('what the server would refuse is told by field, before it is asked', () => {
  const faults = (typed: Partial<typeof draft>) =>
    changeFaults(changeOf(kiosk, { ...draft, ...typed }) ?? {});
  for (const idle_seconds of ['5', '301', '20.5', '', 'x'])
    expect(faults({ idle_seconds }), idle_seconds).toEqual({ idle_seconds: 'kiosk_idle_range' });
  expect(faults({ name: ' ', staff_pin: '123' })).toEqual({
    name: 'kiosk_name_required',
    staff_pin: 'staff_pin_shape',
  });
  expect(Object.keys(faults({ map_area: '-72.6, 44.1' }))).toEqual(['map_area']);
  expect(faults({ idle_seconds: '45' })).toEqual({});
});
