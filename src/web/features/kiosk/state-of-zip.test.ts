import { expect, test } from 'vitest';
import { stateCodes } from '#contract/state.ts';
import { stateOfZip } from './state-of-zip.ts';

test('knows the state of a ZIP, with and without its four more digits', () => {
  expect(stateOfZip('67473')).toBe('KS');
  expect(stateOfZip(' 02139-4307 ')).toBe('MA');
  expect(stateOfZip('99950')).toBe('AK');
});

test('knows the province of a postal code, however it is written', () => {
  expect(stateOfZip('h2x 1y4')).toBe('QC');
  expect(stateOfZip('M5V2T6')).toBe('ON');
  expect(stateOfZip('X0A 0H0')).toBe('NU');
  expect(stateOfZip('X1A 1A1')).toBe('NT');
});

test('says nothing of what is no ZIP or lies in no state', () => {
  for (const text of ['', '6747', '674731', 'Larkfield', '00901', 'D1A 1A1', 'H2X 1Y'])
    expect(stateOfZip(text)).toBeNull();
});

test('every state and province has a code', () => {
  const every = Array.from({ length: 1_000 }, (_, first) =>
    stateOfZip(`${String(first).padStart(3, '0')}01`),
  );
  const letters = 'ABCEGHJKLMNPRSTVXY'.split('').map((letter) => stateOfZip(`${letter}1A 1A1`));
  const north = stateOfZip('X0A 0A0');
  expect(new Set([...every, ...letters, north].filter(Boolean))).toEqual(new Set(stateCodes));
});
