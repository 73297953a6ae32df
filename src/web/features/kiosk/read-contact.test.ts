import { expect, test } from 'vitest';
import { readContact } from './read-contact.ts';

test('a number or an address alone is taken as it is written', () => {
  expect(readContact(' ada@roofs.example ')).toEqual({ email: 'ada@roofs.example' });
  expect(readContact('785-555-0134')).toEqual({ cell: '785-555-0134' });
  expect(readContact('785/555-0134')).toEqual({ cell: '785/555-0134' });
  const withExtension = '+1 (785) 555.0134 ext. 12';
  expect(readContact(withExtension)).toEqual({ cell: withExtension });
});

test('it is read out of the words around it, which are kept', () => {
  const words = 'call 617 555 0142 after 5pm';
  expect(readContact(words)).toEqual({ cell: '617 555 0142', contact_words: words });
  const mail = 'write to ada@roofs.example.';
  expect(readContact(mail)).toEqual({ email: 'ada@roofs.example', contact_words: mail });
});

test('two in one field are two', () => {
  expect(readContact('785-555-0134, ada@roofs.example')).toEqual({
    email: 'ada@roofs.example',
    cell: '785-555-0134',
  });
  for (const between of [', ', '; ', ' / '])
    expect(readContact(`785-555-0134${between}785 555 0199`)).toEqual({
      cell: '785-555-0134',
      phone: '785 555 0199',
    });
  const three = '785-555-0134, 785-555-0199, 785-555-0166';
  expect(readContact(three)).toMatchObject({ contact_words: three });
});

test('what nobody can be reached at is told', () => {
  for (const text of ['ada@', '@', 'foo@bar', 'foo@bar.', 'foo@.com', 'a..b@roofs.example'])
    expect(readContact(text), text).toBe('kiosk.emailShape');
  for (const text of ['Ada', '55501', '785-555-O134', 'after 5pm'])
    expect(readContact(text), text).toBe('kiosk.contactShape');
  expect(readContact('+33 12345678901234567890')).toBe('kiosk.phoneLong');
  expect(readContact('0000000')).toBe('kiosk.phoneFiller');
  expect(readContact('ada@roofs, 785-555-0134')).toBe('kiosk.emailShape');
});
