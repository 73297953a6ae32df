import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editsBetween } from './vocabulary.ts';

describe('edits between words', () => {
  test.each([
    ['aberdeen', 'aberdeen', 0],
    ['aberdeen', 'abredeen', 1],
    ['maple', 'mapel', 1],
    ['maple', 'maples', 1],
    ['maple', 'mple', 1],
    ['jackson', 'jaxon', 3],
  ])('%s to %s takes %i', (a, b, edits) => {
    expect(editsBetween(a, b, 9)).toBe(edits);
  });

  test('is the same both ways, and at most the longer length', () => {
    const word = fc.stringMatching(/^[a-d]{0,8}$/);
    fc.assert(
      fc.property(word, word, (a, b) => {
        const edits = editsBetween(a, b, 9);
        expect(editsBetween(b, a, 9)).toBe(edits);
        expect(edits).toBeLessThanOrEqual(Math.max(a.length, b.length));
        expect(edits === 0).toBe(a === b);
        expect(editsBetween(a, b, 2) > 2).toBe(edits > 2);
      }),
    );
  });
});
