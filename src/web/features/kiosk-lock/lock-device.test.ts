import { expect, test } from 'vitest';
import { isRefused } from './lock-device.ts';

const plain = { ctrlKey: false, metaKey: false, altKey: false };
const ctrl = { ...plain, ctrlKey: true };
const alt = { ...plain, altKey: true };

test('what leaves the page, prints it, saves it or looks into it is refused', () => {
  for (const key of ['p', 's', 'o', 'u', 'f', 'n', 't', 'w', 'l', 'h', 'j', 'P'])
    expect(isRefused({ ...ctrl, key }), `Ctrl+${key}`).toBe(true);
  expect(isRefused({ ...plain, metaKey: true, key: 'p' })).toBe(true);
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'd'])
    expect(isRefused({ ...alt, key }), `Alt+${key}`).toBe(true);
  for (const key of ['F1', 'F3', 'F11', 'F12', 'ContextMenu', 'BrowserBack'])
    expect(isRefused({ ...plain, key }), key).toBe(true);
});

test('typing, editing, walking and zooming are not', () => {
  for (const key of ['a', '@', 'Tab', 'Enter', 'Escape', 'ArrowLeft', 'F5'])
    expect(isRefused({ ...plain, key }), key).toBe(false);
  for (const key of ['a', 'v', 'z', '+', '-', '0', 'ArrowLeft', 'Backspace'])
    expect(isRefused({ ...ctrl, key }), `Ctrl+${key}`).toBe(false);
  // AltGr and 2 on a French keyboard.
  expect(isRefused({ ...ctrl, altKey: true, key: '@' })).toBe(false);
});
