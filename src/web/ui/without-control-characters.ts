/**
 * One line of plain text: a tab or line break becomes a space; what cannot be seen but turns the
 * direction of the text around, such as U+202E, goes.
 */
export const withoutControlCharacters = (text: string): string =>
  text
    .replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
    .replaceAll(/\p{Cc}|[\u202A-\u202E\u2066-\u2069]/gu, '');
