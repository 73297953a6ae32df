import { randomBytes } from 'node:crypto';

/** Crockford base32: no I, L, O or U, so that a receipt can be read out on the phone. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Eight random characters (40 bits); the store's unique index catches the rare twin. */
export const mintReceipt = (): string =>
  Array.from(randomBytes(8), (byte) => alphabet[byte & 31]).join('');

/** As people see it: `7K3M-9QXD`. */
export const showReceipt = (receipt: string): string =>
  `${receipt.slice(0, 4)}-${receipt.slice(4)}`;

/**
 * A receipt as somebody typed it, as it is stored: without dashes and spaces, in capitals, O as 0,
 * I and L as 1 (Crockford). Null for what cannot be one.
 */
export function readReceipt(typed: string): string | null {
  const receipt = typed
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{8}$/.test(receipt) ? receipt : null;
}
