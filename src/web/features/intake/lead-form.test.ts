import { describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { fieldOfPath, inFormOrder } from './form-order.ts';
import { emptyLeadForm, nothingNoticed } from './lead-form.ts';
import { toCreateLead } from './to-create-lead.ts';

const making = {
  externalId: '0198f3a2-6c1e-7d60-9b1f-3f2f6f1f0a01',
  origin: 'click' as const,
  position: { class: 'placed-by-hand' as const, radius_meters: 10 },
  noticed: nothingNoticed,
};
const filled = {
  ...emptyLeadForm(),
  address: ' 12 Elm St ',
  state: 'KS',
  zipcode: '67473',
  latitude: '39.4',
  longitude: '-98.62',
};

describe('the form as a body', () => {
  test('is accepted by the contract', () => {
    expect(createLeadSchema.parse(toCreateLead(filled, making))).toMatchObject({
      external_id: making.externalId,
      address: '12 Elm St',
      lead_status: 'u',
      lead_source: 'Door Knocking',
      origin: 'click',
      position: making.position,
    });
  });

  test('leaves out what is empty', () => {
    const body = toCreateLead(filled, { ...making, position: null });
    expect(body).not.toHaveProperty('city');
    expect(body).not.toHaveProperty('extra_info');
    expect(body).not.toHaveProperty('position');
  });

  test('says which duplicates were shown, and the reason given for them', () => {
    const noticed = { ids: ['one', 'two'], asksReason: true };
    const form = { ...filled, do_not_disturb_reason: ' They called us. ' };
    expect(createLeadSchema.parse(toCreateLead(form, { ...making, noticed }))).toMatchObject({
      duplicates_seen: ['one', 'two'],
      do_not_disturb_reason: 'They called us.',
    });
    expect(toCreateLead(filled, making)).not.toHaveProperty('duplicates_seen');
    expect(toCreateLead(filled, making)).not.toHaveProperty('do_not_disturb_reason');
  });

  test('of an empty form names every field that is missing', () => {
    const parsed = createLeadSchema.safeParse(toCreateLead(emptyLeadForm(), making));
    const paths = parsed.error?.issues.map((issue) => String(issue.path[0])) ?? [];
    expect(new Set(paths)).toEqual(
      new Set(['address', 'state', 'zipcode', 'latitude', 'longitude']),
    );
  });
});

describe('faults', () => {
  test('belong to a field by the first part of their path', () => {
    expect(fieldOfPath('extra_info.a.b')).toBe('extra_info');
    expect(fieldOfPath('nonsense')).toBeNull();
  });

  test('come in the order of the form, one for each field', () => {
    const faults = inFormOrder([
      { field: 'email', code: 'email_shape' },
      { field: 'address', code: 'address_required' },
      { field: 'address', code: 'address_text' },
    ]);
    expect(faults.map((fault) => fault.field)).toEqual(['address', 'email']);
  });
});
