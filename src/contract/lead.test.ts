import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { safeParse } from 'zod/mini';
import { faultSentences, faultsOf } from './fault.ts';
import {
  type CreateLeadInput,
  createLeadSchema,
  leadLimits,
  listLeadsQuerySchema,
} from './lead.ts';
import { leadStatusCodes, leadStatuses } from './lead-status.ts';
import { leadOrigins, positionClasses } from './position.ts';
import { stateCodes } from './state.ts';
import { canadianProvinces, usStates } from './state-names.ts';
import { isVisible } from './visible-text.ts';

/** Text a person or a script may send: any Unicode, without lone surrogates and control codes. */
const text = (most: number) =>
  fc
    .string({ unit: 'grapheme', maxLength: most })
    .filter((value) => value.length <= most)
    .map(clean);
const clean = (value: string) => value.replaceAll(/\p{Cc}|\p{Cs}/gu, '');
const filled = (most: number) => text(most).filter(isVisible);
const optional = (most: number) => fc.option(text(most), { nil: null });

const coordinate = (limit: number) =>
  fc
    .double({ min: -limit, max: limit, noNaN: true })
    .chain((value) => fc.constantFrom(value, value.toFixed(7), String(Math.trunc(value))));

const validBody: fc.Arbitrary<CreateLeadInput> = fc.record(
  {
    external_id: optional(leadLimits.externalId),
    first_name: optional(leadLimits.name),
    last_name: optional(leadLimits.name),
    address: filled(leadLimits.address),
    city: optional(leadLimits.city),
    county: optional(leadLimits.county),
    state: fc.constantFrom(...stateCodes),
    zipcode: filled(leadLimits.zipcode),
    latitude: coordinate(90),
    longitude: coordinate(180),
    lead_status: fc.constantFrom(...leadStatusCodes),
    extra_info: fc.option(fc.dictionary(fc.string(), fc.jsonValue({ maxDepth: 4 })), { nil: null }),
    cell: optional(leadLimits.phone),
    phone: optional(leadLimits.phone),
    email: fc.option(fc.emailAddress({ size: 'small' }), { nil: null }),
    lead_source: optional(leadLimits.leadSource),
    position: fc.option(
      fc.record({
        class: fc.constantFrom(...positionClasses),
        radius_meters: fc.double({ min: 0, max: 100_000, noNaN: true }),
      }),
      { nil: null },
    ),
    origin: fc.constantFrom(...leadOrigins),
    duplicates_seen: fc.array(text(leadLimits.leadId), { maxLength: leadLimits.duplicatesSeen }),
    do_not_disturb_reason: optional(leadLimits.doNotDisturbReason),
  },
  { requiredKeys: ['address', 'state', 'zipcode', 'latitude', 'longitude'] },
);

const longText = (limit: number) => `x${'y'.repeat(limit)}`;
const notText = fc.oneof(fc.integer(), fc.boolean(), fc.array(fc.string()), fc.object());
const badText = (limit: number) =>
  fc.oneof(notText, fc.constantFrom(longText(limit), 'a\u0000b', 'a\ud800b'));
const badDegrees = (limit: number) =>
  fc.oneof(
    fc.constantFrom(null, '', ' ', 'NaN', 'Infinity', '1e1', '0x10', '42,5', '4 2', '1.', '--1'),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, true),
    fc.double({ min: limit, minExcluded: true, max: 1e300, noNaN: true }),
    fc.double({ min: limit, minExcluded: true, max: 999, noNaN: true }).map((value) => `-${value}`),
  );

/** For every property, values that must be refused. */
const badValues: Record<keyof CreateLeadInput, fc.Arbitrary<unknown>> = {
  external_id: badText(leadLimits.externalId),
  first_name: badText(leadLimits.name),
  last_name: badText(leadLimits.name),
  address: fc.oneof(badText(leadLimits.address), fc.constantFrom('', ' ', null, undefined)),
  city: badText(leadLimits.city),
  county: badText(leadLimits.county),
  state: fc.oneof(notText, fc.constantFrom('', 'ma', 'PR', 'toString', null, undefined)),
  zipcode: fc.oneof(badText(leadLimits.zipcode), fc.constantFrom('', ' ', null, undefined)),
  latitude: badDegrees(90),
  longitude: badDegrees(180),
  lead_status: fc.oneof(notText, fc.constantFrom('', 'U', 'zz', 'constructor', null)),
  extra_info: fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.array(fc.jsonValue())),
  cell: badText(leadLimits.phone),
  phone: badText(leadLimits.phone),
  email: fc.oneof(badText(leadLimits.email), fc.constantFrom('a', '@', 'a@', 'a b@c', 'a@b@c')),
  lead_source: badText(leadLimits.leadSource),
  position: fc.oneof(fc.string(), fc.constantFrom([], {}, { class: 'gps', radius_meters: -1 })),
  origin: fc.oneof(notText, fc.constantFrom('', 'fax', null)),
  duplicates_seen: fc.oneof(
    fc.constantFrom(null, 'id', {}, Array(leadLimits.duplicatesSeen + 1).fill('id')),
    badText(leadLimits.leadId).map((id) => [id]),
  ),
  do_not_disturb_reason: badText(leadLimits.doNotDisturbReason),
};

const fieldsAtFault = (body: unknown) => {
  const parsed = safeParse(createLeadSchema, body);
  return parsed.success ? [] : faultsOf(parsed.error);
};

describe('the body of the create endpoint', () => {
  test('is accepted when valid, and means the same when sent again', () => {
    fc.assert(
      fc.property(validBody, (body) => {
        const lead = createLeadSchema.parse(body);
        expect(lead.address).toBe(body.address.trim());
        expect(lead.lead_status).toBe(body.lead_status ?? 'u');
        expect(lead.extra_info).toEqual(body.extra_info);
        const again: unknown = JSON.parse(JSON.stringify(lead));
        expect(createLeadSchema.parse(again)).toEqual(JSON.parse(JSON.stringify(lead)));
      }),
    );
  });

  const fields = Object.entries(badValues);
  test.each(fields)('is refused for a bad %s, naming that field and a remedy', (field, bad) => {
    fc.assert(
      fc.property(validBody, bad, (body, value) => {
        const faults = fieldsAtFault({ ...body, [field]: value });
        expect(faults.length).toBeGreaterThan(0);
        for (const fault of faults) {
          expect(fault.field.split('.')[0]).toBe(field);
          expect(Object.keys(faultSentences)).toContain(fault.code);
          expect(fault.message).toMatch(/\.$/);
        }
      }),
    );
  });

  test.each(['\u200b', '\u2060\ufeff', ' \u00ad ', '\u3164', '\u2800', '\u200b\u200d\ufe0f'])(
    'takes text of which nothing can be seen for empty: %j',
    (unseen) => {
      const body = { address: 'x', state: 'MA', zipcode: '1', latitude: 1, longitude: 1 };
      const given = { ...body, do_not_disturb_reason: unseen };
      expect(createLeadSchema.parse(given).do_not_disturb_reason).toBe('');
      expect(fieldsAtFault({ ...body, address: unseen })).toMatchObject([
        { field: 'address', code: 'address_required' },
      ]);
      expect(createLeadSchema.parse({ ...body, first_name: '👩\u200d🚒' }).first_name).toBe(
        '👩\u200d🚒',
      );
    },
  );

  test('names every bad field at once', () => {
    const some = fc.uniqueArray(fc.constantFrom(...fields), { minLength: 1, selector: ([f]) => f });
    const changes = some.chain((chosen) => fc.record(Object.fromEntries(chosen)));
    fc.assert(
      fc.property(validBody, changes, (body, change) => {
        const named = fieldsAtFault({ ...body, ...change }).map(({ field }) => field.split('.')[0]);
        expect(new Set(named)).toEqual(new Set(Object.keys(change)));
      }),
    );
  });

  test('is refused for names it does not know', () => {
    fc.assert(
      fc.property(validBody, fc.string(), (body, name) => {
        fc.pre(!Object.hasOwn(badValues, name) && name !== '__proto__');
        expect(fieldsAtFault({ ...body, [name]: 1 })).toMatchObject([
          { field: name, code: 'unknown_field' },
        ]);
      }),
    );
  });

  test.each([
    ['20 levels of nesting', 20, []],
    ['21 levels of nesting', 21, ['extra_info_deep']],
    ['a hundred thousand levels', 100_000, ['extra_info_deep']],
  ])('counts %s of extra_info', (_what, levels, codes) => {
    let extra_info: unknown = 1;
    for (let level = 0; level < levels; level += 1) extra_info = { a: extra_info };
    const body = { address: 'x', state: 'MA', zipcode: '1', latitude: 1, longitude: 1, extra_info };
    expect(fieldsAtFault(body).map(({ code }) => code)).toEqual(codes);
  });

  test('is refused with a short answer even when everything is wrong', () => {
    const body = Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`n${index}`, 1]));
    expect(fieldsAtFault(body).length).toBeLessThanOrEqual(50);
  });
});

test('there are fourteen statuses, fifty states, the District and thirteen provinces', () => {
  expect(Object.keys(leadStatuses)).toHaveLength(14);
  expect(Object.keys(usStates)).toHaveLength(51);
  expect(Object.keys(canadianProvinces)).toHaveLength(13);
  expect(new Set(stateCodes).size).toBe(64);
});

describe('the query of the lead list', () => {
  test('has defaults', () => {
    expect(listLeadsQuerySchema.parse({})).toEqual({
      page: 1,
      page_size: 50,
      ordering: '-created_at',
    });
  });

  test('reads a box, also across the antimeridian', () => {
    expect(listLeadsQuerySchema.parse({ bbox: '179.5,-20,-179.5,-10' }).bbox).toEqual({
      west: 179.5,
      south: -20,
      east: -179.5,
      north: -10,
    });
  });
});
