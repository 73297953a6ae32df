import { describe, expect, test } from 'vitest';
import type { FindDuplicatesInput } from '#contract/duplicate.ts';
import { createLeadSchema } from '#contract/lead.ts';
import { amongDeviceLeads } from './device-leads.ts';

const house = {
  address: '12 Elm St Apt 4',
  state: 'VT',
  zipcode: '05641',
  latitude: '44.2',
  longitude: '-72.5',
} as const;

const known = (more: object = {}) => ({
  id: 'one',
  externalId: 'mine',
  enteredAt: 0,
  waits: true,
  body: createLeadSchema.parse({ ...house, ...more }),
});

const reasons = (asked: FindDuplicatesInput, more: object = {}) =>
  amongDeviceLeads([known(more)], asked).map((lead) => lead.reasons);

const onlyAddress = { address: '12 ELM Street #4', zipcode: '05641-1234' };

describe('a lead of this device', () => {
  test('is told as the notice shows it', () => {
    const lead = known({ first_name: 'Ana', last_name: 'Silva', lead_status: 'dnd' });
    expect(amongDeviceLeads([lead], onlyAddress)).toEqual([
      {
        id: 'one',
        reasons: ['address'],
        lead_status: 'dnd',
        created_at: '1970-01-01T00:00:00.000Z',
        address: '12 Elm St Apt 4',
        city: '',
        source: 'Door Knocking',
        name: 'Ana Silva',
        waits: true,
      },
    ]);
  });

  test('shares a telephone number or an e-mail in another spelling', () => {
    const contacts = { cell: '(802) 555-0134', email: 'Ana@Example.com' };
    expect(reasons({ phone: '+1 802 555 0134' }, contacts)).toEqual([['phone']]);
    expect(reasons({ email: ' ana@example.com' }, contacts)).toEqual([['email']]);
    expect(reasons({ phone: '', cell: 'n/a', email: '' }, { cell: 'n/a' })).toEqual([]);
  });

  test('is on the same roof while no address tells otherwise', () => {
    const place = { latitude: '44.20008', longitude: '-72.5' };
    expect(reasons(place)).toEqual([['roof']]);
    expect(reasons({ ...place, address: '14 Elm St', zipcode: '05641' })).toEqual([]);
    expect(reasons({ ...place, latitude: '44.2001' })).toEqual([]);
  });

  test.each([
    ['another flat', { address: '12 Elm St Apt 5', zipcode: '05641' }],
    ['the whole house', { address: '12 Elm St', zipcode: '05641' }],
    ['another ZIP', { ...onlyAddress, zipcode: '05401' }],
    ['the lead being entered', { ...onlyAddress, external_id: 'mine' }],
    ['nothing', {}],
  ])('is not told for %s', (_what, asked) => {
    expect(reasons(asked)).toEqual([]);
  });
});
