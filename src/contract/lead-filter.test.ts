import { expect, test } from 'vitest';
import { filterWords } from './lead-filter.ts';

test.each([
  '(617) 209 9893',
  '617-209-9893',
  '617.209.9893',
  '6172099893',
  '+1 617 209-9893',
  '1-617-209-9893',
])('%s is looked for as one number', (spelling) => {
  expect(filterWords(spelling)).toEqual(['6172099893']);
  expect(filterWords(`Ana ${spelling}, Maple`)).toEqual(['ana', '6172099893', 'maple']);
});

test.each([
  ['02139 12345', ['02139', '12345']],
  ['617 209', ['617', '209']],
  ['123456 2099893', ['123456', '2099893']],
  ['-- !? …', []],
])('other words stay as they are: %s', (typed, words) => {
  expect(filterWords(typed)).toEqual(words);
});
