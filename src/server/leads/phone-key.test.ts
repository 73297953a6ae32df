import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { expect, test } from 'vitest';
import { phoneKey } from './phone-key.ts';

test.each([
  ['802-555-0134', '+18025550134'],
  ['(802) 555.0134', '+18025550134'],
  ['+1 802 555 0134 ext. 7', '+18025550134'],
  ['８０２５５５０１３４', '+18025550134'],
  ['+44 20 7946 0958', '+442079460958'],
  ['011 44 20 7946 0958', '+442079460958'],
  ['555-0134', '5550134'],
])('%s is %s', (written, key) => {
  expect(phoneKey(written)).toBe(key);
});

test.each([[''], ['n/a'], ['12'], ['000-000-0000'], ['1-999-999-9999'], ['1111111']])(
  '"%s" is nobody',
  (written) => {
    expect(phoneKey(written)).toBeNull();
  },
);

const written = fc
  .tuple(
    fc.constantFrom('', '1', '+1', '1-', '+1 ', '+', '2'),
    fc.constantFrom('', '('),
    fc.stringMatching(/^\d{3}$/),
    fc.constantFrom('', ')', ') ', '-', '.', ' '),
    fc.stringMatching(/^\d{3}$/),
    fc.constantFrom('', '-', '.', ' '),
    fc.stringMatching(/^\d{4}$/),
  )
  .map((parts) => parts.join(''));

test('the short cut for plain numbers says what the library says', () => {
  fc.assert(
    fc.property(written, (text) => {
      const number = parsePhoneNumberFromString(text, 'US');
      const long = /^\+1[2-9]\d\d[2-9]\d{6}$/.test(number?.number ?? '');
      if (/^1?(\d)\1*$/.test(text.replaceAll(/\D/g, ''))) return;
      if (number && (long || number.isValid())) expect(phoneKey(text)).toBe(number.number);
      else expect(phoneKey(text) ?? '').not.toMatch(/^\+/);
    }),
    { numRuns: 5000 },
  );
});
