import { expect, test } from 'vitest';
import { faultsOf, longFaultsOf, namesOf, nobody, type Visitor } from './visitor.ts';

const ada: Visitor = { name: 'Ada Okafor', contact: '785-555-0134', want: 'repair', agrees: true };

test('an empty form lacks everything, a full one nothing', () => {
  expect(Object.keys(faultsOf(nobody))).toEqual(['name', 'contact', 'want', 'agrees']);
  expect(faultsOf(ada)).toEqual({});
});

test('a telephone number or an e-mail address, however it is written', () => {
  for (const contact of [
    '(785) 555-0134',
    '+1 785.555.0134 ext 12',
    '5550134',
    'ada@roofs.example',
  ])
    expect(faultsOf({ ...ada, contact })).toEqual({});
  expect(faultsOf({ ...ada, contact: 'ada@' })).toEqual({ contact: 'kiosk.emailShape' });
  for (const contact of ['Ada', '55501', '785-555-O134'])
    expect(faultsOf({ ...ada, contact })).toEqual({ contact: 'kiosk.contactShape' });
});

test('what a lead cannot hold is told, a number sooner than an e-mail address', () => {
  expect(faultsOf({ ...ada, name: 'x'.repeat(101) })).toEqual({ name: 'fault.person_name_long' });
  expect(faultsOf({ ...ada, contact: '5'.repeat(41) })).toEqual({ contact: 'fault.phone_long' });
  const long = `${'a'.repeat(240)}@roofs.example`;
  expect(faultsOf({ ...ada, contact: long })).toEqual({});
  expect(faultsOf({ ...ada, contact: `a${long}` })).toEqual({ contact: 'fault.email_long' });
  expect(longFaultsOf({ ...ada, contact: '5'.repeat(43) })).toEqual({
    name: null,
    contact: 'Phone is too long. Shorten it to 40 characters or fewer. That is 3 too many.',
  });
});

test('a name is cut before its last word, and one word is a first name', () => {
  expect(namesOf(' Ada King  Okafor ')).toEqual({ first_name: 'Ada King', last_name: 'Okafor' });
  expect(namesOf('Ada')).toEqual({ first_name: 'Ada', last_name: '' });
});
