import { expect, test } from 'vitest';
import { isStaffPin, pinVerifier } from './staff-pin.ts';

test('a PIN is told from every other by what does not tell it', async () => {
  const verifier = await pinVerifier('271828');
  expect(JSON.stringify(verifier)).not.toContain('271828');
  expect(await isStaffPin('271828', verifier)).toBe(true);
  expect(await isStaffPin('271829', verifier)).toBe(false);
  expect(await isStaffPin('', verifier)).toBe(false);
  expect((await pinVerifier('271828')).hash).not.toBe(verifier.hash);
});
