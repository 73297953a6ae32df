import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leadStatusCodes } from '#contract/lead-status.ts';
import {
  type AddressedFilter,
  apiFilter,
  parseFilter,
  readFilter,
  toggled,
  writeFilter,
} from './filter-in-address.ts';

const someFilter = fc.record(
  {
    status: fc
      .uniqueArray(fc.constantFrom(...leadStatusCodes), { minLength: 1 })
      .map((codes) => codes.join(',')),
    source: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 3 }).map((ids) => ids.join(',')),
    within: fc.constantFrom('today' as const, 'week' as const),
    created_to: fc.constantFrom('2026-11-01T05:00Z', '2026-11-26'),
    region: fc.constantFrom('none', 'state:MA'),
    relay: fc.constantFrom('waiting', 'refused,unsure'),
    text: fc.constantFrom('elm st', '555-0100', 'ä & b=c', '?#%'),
  },
  { requiredKeys: [] },
);

describe('the filter in the address', () => {
  test('comes back as it was written, and leaves the rest of the query alone', () => {
    fc.assert(
      fc.property(someFilter, (filter) => {
        const written = writeFilter('?lead=7&status=dd', filter);
        expect(readFilter(written)).toEqual(filter);
        expect(new URLSearchParams(written).get('lead')).toBe('7');
      }),
    );
  });

  test('a list is written as people read it', () => {
    expect(writeFilter('', { status: 'pr,u', created_from: '2026-11-01T05:00Z' })).toBe(
      '?status=pr,u&created_from=2026-11-01T05:00Z',
    );
  });

  test.each([
    ['?status=pr,xx', {}],
    ['?created_from=yesterday&text=elm', { text: 'elm' }],
    ['?created_from=2026-02-30&created_to=2024-02-29', { created_to: '2024-02-29' }],
    ['?within=always', {}],
    ['?status=', {}],
    ['?other=1', {}],
  ])('%s asks for no more than can be understood', (search, filter) => {
    expect(readFilter(search)).toEqual(filter);
  });

  test('the last days begin with a day of the reader', () => {
    const today = new Date(2026, 10, 26);
    const from = (filter: AddressedFilter) => apiFilter(filter, today).created_from;
    expect(new Date(from({ within: 'today' }) ?? '')).toEqual(today);
    expect(new Date(from({ within: 'week' }) ?? '')).toEqual(new Date(2026, 10, 20));
    expect(apiFilter({ within: 'week', status: 'pr' }, today)).not.toHaveProperty('within');
  });

  test('live changes are compared with the same filter', () => {
    expect(parseFilter({ status: 'pr,u', text: 'elm' })).toEqual({
      status: ['pr', 'u'],
      text: 'elm',
    });
  });

  test('a press takes in, another takes out', () => {
    expect(toggled(undefined, 'pr')).toBe('pr');
    expect(toggled('pr,u', 'pr')).toBe('u');
    expect(toggled('u', 'u')).toBeUndefined();
  });
});
