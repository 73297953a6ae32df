import { createHash } from 'node:crypto';

/** SHA-256 in hex of a JSON value, the same for the same content in any order of properties. */
export const bodyFingerprint = (body: unknown): string =>
  createHash('sha256').update(JSON.stringify(body, sortProperties)).digest('hex');

function sortProperties(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  // A null prototype, so that a property named __proto__ counts like any other.
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .reduce<Record<string, unknown>>((sorted, [key, item]) => {
      sorted[key] = item;
      return sorted;
    }, Object.create(null));
}
