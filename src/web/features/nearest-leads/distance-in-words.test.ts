import { expect, test } from 'vitest';
import { changeLanguage } from '#web/lib/i18n.ts';
import { distanceInWords } from './distance-in-words.ts';

test.each([
  ['en', ['39 ft', '394 ft', '0.1 mi', '12 mi']],
  ['es', ['39 ft', '394 ft', '0.1 mi', '12 mi']],
  ['fr-CA', ['12 m', '120 m', '0,2 km', '19 km']],
] as const)('distances are in one system of units: %s', async (language, words) => {
  await changeLanguage(language);
  const told = [12, 120, 200, 19_312].map(distanceInWords);
  expect(told.map((text) => text.replaceAll(/\s/g, ' '))).toEqual(words);
});
