import { describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import {
  emptyLeadForm,
  fieldOfPath,
  inFormOrder,
  type LeadForm,
  toCreateLead,
} from './lead-form.ts';

const making = { externalId: '0193-a', origin: 'typed', position: null } as const;
const filled: LeadForm = {
  ...emptyLeadForm(),
  address: '12 Elm St',
  state: 'VT',
  zipcode: '05401',
  latitude: '44.4759 ',
  longitude: '-73.2121',
};

describe('the form as the create call sees it', () => {
  test('a filled form is accepted; what is empty is left out', () => {
    expect(createLeadSchema.parse(toCreateLead(filled, making))).toEqual({
      external_id: '0193-a',
      address: '12 Elm St',
      state: 'VT',
      zipcode: '05401',
      latitude: '44.4759',
      longitude: '-73.2121',
      lead_status: 'u',
      lead_source: 'Door Knocking',
      origin: 'typed',
    });
  });

  test('an empty form is told all that it lacks, and nothing else', () => {
    const parsed = createLeadSchema.safeParse(toCreateLead(emptyLeadForm(), making));
    expect(parsed.error?.issues.map((issue) => issue.message).toSorted()).toEqual([
      'address_required',
      'latitude_range',
      'longitude_range',
      'state_code',
      'zipcode_required',
    ]);
  });

  test('extra info goes as the value that was typed', () => {
    const form: LeadForm = {
      ...filled,
      extra_info: { view: 'rows', rows: [{ key: 'layers', value: '2' }] },
    };
    expect(toCreateLead(form, making)).toMatchObject({ extra_info: { layers: 2 } });
  });

  test('where the place comes from goes with it', () => {
    const position = { class: 'address-point', radius_meters: 5 } as const;
    expect(toCreateLead(filled, { ...making, origin: 'search', position })).toMatchObject({
      origin: 'search',
      position,
    });
  });
});

describe('faults', () => {
  test('belong to the field their path begins with', () => {
    expect(fieldOfPath('extra_info.roof.layers')).toBe('extra_info');
    expect(fieldOfPath('email')).toBe('email');
    expect(fieldOfPath('position.class')).toBeNull();
  });

  test('come in the order of the form, one for each field', () => {
    const faults = [
      { field: 'email', code: 'email_shape' },
      { field: 'zipcode', code: 'zipcode_required' },
      { field: 'zipcode', code: 'zipcode_long' },
      { field: 'address', code: 'address_required' },
    ] as const;
    expect(inFormOrder(faults).map(({ field, ...fault }) => [field, fault])).toEqual([
      ['address', { code: 'address_required' }],
      ['zipcode', { code: 'zipcode_required' }],
      ['email', { code: 'email_shape' }],
    ]);
  });
});
