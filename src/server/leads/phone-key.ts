import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * One spelling of a telephone number: E.164 where it is a number of the world's plan (without a
 * country code, of North America), else its digits. Null for what nobody can be called at:
 * fewer than seven digits, or one digit over and over.
 */
export function phoneKey(text: string): string | null {
  const digits = text.replaceAll(/\D/g, '');
  if (filler.test(digits)) return null;
  const plain = plainNumber.exec(text);
  if (plain) return `+1${plain.slice(1).join('')}`;
  const number = parsePhoneNumberFromString(text, 'US');
  if (number && (northAmerican.test(number.number) || number.isValid())) return number.number;
  return digits.length < 7 ? null : digits;
}

const filler = /^1?(\d)\1*$/;

// Also with an area code that is not given out yet: it may be by now.
const northAmerican = /^\+1[2-9]\d{2}[2-9]\d{6}$/;

// What nearly everybody writes. The library says the same, forty times slower (a test compares).
const plainNumber = /^(?:\+?1[ .-]?)?\(?([2-9]\d{2})\)?[ .-]?([2-9]\d{2})[ .-]?(\d{4})$/;
