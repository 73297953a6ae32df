import { createHash, randomBytes, randomInt } from 'node:crypto';

/** 256 bits that nobody can guess: what is kept of it is its hash, and needs no salt. */
export const mintToken = (): string => randomBytes(32).toString('base64url');

/** Crockford base32: nothing in it is taken for something else when it is read aloud. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Twelve characters to be typed by hand, 60 bits; short-lived and rate-limited besides. */
export const mintCode = (): string =>
  Array.from({ length: 12 }, () => alphabet[randomInt(alphabet.length)]).join('');

/** A code as it was minted, however it was typed. */
export const readCode = (typed: string): string =>
  typed
    .toUpperCase()
    .replaceAll(/[^0-9A-Z]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');

/** SHA-256 in hex: enough for what is random to begin with, unlike a password. */
export const hashToken = (token: string): string =>
  createHash('sha256').update(token).digest('hex');
