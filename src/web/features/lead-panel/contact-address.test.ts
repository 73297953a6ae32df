import { expect, test } from 'vitest';
import { contactAddress } from './contact-address.ts';

test.each([
  ['(617) 555-0100', 'tel:6175550100'],
  ['+1 617 555 0100 ext. 12', 'tel:+16175550100'],
  ['555-0100', 'tel:5550100'],
  ['abc', null],
  ['javascript:alert(1)', null],
  ['ask at 12', null],
])('%s opens %s', (value, address) => {
  expect(contactAddress({ type: 'mobile', value })).toBe(address);
});

test('a letter goes to the whole address, whatever stands in it', () => {
  expect(contactAddress({ type: 'email', value: 'a?b=c@example.com' })).toBe(
    'mailto:a%3Fb%3Dc@example.com',
  );
});
