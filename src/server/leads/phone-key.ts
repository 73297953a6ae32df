import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/**
 * One spelling of a telephone number: E.164 where it is a number of the world's plan (without a
 * country code, of North America), else its digits. Null for what nobody can be called at:
 * fewer than seven digits, or one digit over and over.
 */
export function phoneKey(text: string): string | null {
  const number = parsePhoneNumberFromString(text, 'US');
  if (number?.isValid()) return number.number;
  const digits = text.replaceAll(/\D/g, '');
  return digits.length < 7 || /^(\d)\1*$/.test(digits) ? null : digits;
}
