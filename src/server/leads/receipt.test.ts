import { expect, test } from 'vitest';
import { mintReceipt, readReceipt, showReceipt } from './receipt.ts';

test('a minted receipt is read back as it is shown', () => {
  const receipt = mintReceipt();
  expect(readReceipt(showReceipt(receipt))).toBe(receipt);
});

test.each([
  ['7k3m-9qxd', '7K3M9QXD'],
  ['oO0i-lIL1', '00011111'],
  [' 7K3M 9QXD ', '7K3M9QXD'],
])('"%s" is read as %s', (typed, receipt) => {
  expect(readReceipt(typed)).toBe(receipt);
});

test.each([[''], ['7K3M9QX'], ['7K3M9QXDD'], ['7K3M-9QXU'], ['7K3M-9QX!']])(
  '"%s" is no receipt',
  (typed) => {
    expect(readReceipt(typed)).toBeNull();
  },
);
