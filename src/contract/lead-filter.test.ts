import { expect, test } from 'vitest';
import { filterWords, passesFilter, searchTextOf } from './lead-filter.ts';

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

test.each([
  ['oak road', '9 Oak Rd', true],
  ['oak rd', '9 Oak Road', true],
  ['north elm street', '2 N Elm St', true],
  ['n elm', '2 North Elm St', true],
  ['elm street north', '2 Elm St N', true],
  ['north elm', 'N Elm St', true],
  ['elm place', '2 Elm Pl', true],
  ['elm place', '2 Elm Pleasant Ln', false],
  ['maple court', '4 Maple Ct', true],
  ['ct', '12 Elm St', false],
  ['constructor', '12 Elm St', false],
  ['oak road', '9 Oakford Dr', false],
])('looking for "%s", "%s" is found: %s', (text, address, isFound) => {
  const lead = {
    lead_status: 'u',
    lead_source_id: 'website',
    created_at: '2026-01-01T00:00:00.000Z',
    region_id: null,
    relay: null,
    search_text: searchTextOf(['Ada Okafor', address, 'Larkfield']),
  };
  expect(passesFilter(lead, { text })).toBe(isFound);
});
