import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { bodyFingerprint } from './body-fingerprint.ts';

/** The same JSON with the properties of every object in reverse order. */
const reversed = (value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(reversed);
  return Object.fromEntries(
    Object.entries(value)
      .toReversed()
      .map(([key, item]) => [key, reversed(item)]),
  );
};

test('the order of properties does not matter', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (body) => {
      expect(bodyFingerprint(reversed(body))).toBe(bodyFingerprint(body));
    }),
  );
});

test('any other content gives another fingerprint', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const same = JSON.stringify(reversed(one)) === JSON.stringify(reversed(other));
      fc.pre(!same);
      expect(bodyFingerprint({ value: one })).not.toBe(bodyFingerprint({ value: other }));
    }),
  );
  expect(bodyFingerprint([1, 2])).not.toBe(bodyFingerprint([2, 1]));
});

test('a body keeps its fingerprint for good, or replays of old leads would be refused', () => {
  const body = createLeadSchema.parse({
    external_id: '018f-7',
    address: '12 Elm St',
    state: 'VT',
    zipcode: '05641',
    latitude: '44.2',
    longitude: -72.5,
    cell: null,
    extra_info: { roof: 'slate' },
    position: { class: 'gps', radius_meters: 4 },
  });
  expect(bodyFingerprint(body)).toBe(
    '2a54f300458caafef5619daac5a6a3eb13d716874760795309b9dae388afdc7f',
  );
});
