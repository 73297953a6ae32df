import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExtraInfoDraft, readExtraInfo, switchFault, switchView } from './extra-info.ts';

const rows = (...pairs: readonly (readonly [string, string])[]): ExtraInfoDraft => ({
  view: 'rows',
  rows: pairs.map(([key, value]) => ({ key, value })),
});
const json = (text: string): ExtraInfoDraft => ({ view: 'json', text });
const wordsOf = (draft: ExtraInfoDraft) => {
  const read = readExtraInfo(draft);
  return read.kind === 'fault' ? read.words : '';
};

describe('extra info', () => {
  test('keeps JSON types in rows', () => {
    const read = readExtraInfo(
      rows(['stories', '2'], ['steep', 'true'], ['zip', '"02138"'], ['roof', 'slate']),
    );
    expect(read).toMatchObject({ value: { stories: 2, steep: true, zip: '02138', roof: 'slate' } });
  });

  test.each(['12345678901234567890', '1.50', '1e5'])('keeps %s as it was typed', (value) => {
    expect(readExtraInfo(rows(['claim', value]))).toMatchObject({ value: { claim: value } });
  });

  test('is one value in both views', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.string({ minLength: 1 }).filter((key) => key.trim() === key && key !== ''),
          fc.jsonValue(),
        ),
        (value) => {
          const text = JSON.stringify(value);
          const back = readExtraInfo(switchView(switchView(json(text))));
          const expected = Object.keys(value).length === 0 ? null : JSON.parse(text);
          expect(back.kind === 'value' && JSON.stringify(back.value)).toBe(
            JSON.stringify(expected),
          );
        },
      ),
    );
  });

  test('is nothing while nothing is typed', () => {
    expect(readExtraInfo(rows(['', '']))).toEqual({ kind: 'value', value: null });
    expect(readExtraInfo(json(' \n'))).toEqual({ kind: 'value', value: null });
  });

  test('names a key that stands twice, and a value without one', () => {
    expect(wordsOf(rows(['roof', 'slate'], ['roof ', 'tin']))).toContain('“roof” stands twice');
    expect(wordsOf(rows(['', 'slate']))).toContain('“slate” has no name');
  });

  test.each([
    ['{\n  "a": slate\n}', 2],
    ['{\n  "a": 1,\n  "b" 2\n}', 3],
    ['{\n\n  "a": 1,\n}', 4],
    ['{"a": "x', 1],
    ['{', 1],
    ['{"a": 1}\nmore', 2],
  ])('finds the line of the fault in %j', (text, line) => {
    expect(wordsOf(json(text))).toContain(`line ${line}.`);
  });

  test.each(['[1]', '3', '"x"', 'null'])('wants an object, not %s', (text) => {
    expect(wordsOf(json(text))).toContain('must be a JSON object');
  });

  test.each(['{"": "x"}', '{" roof": "slate"}'])('%s stays JSON and says why', (text) => {
    const draft = json(text);
    expect(readExtraInfo(draft)).toMatchObject({ kind: 'value' });
    expect(switchView(draft)).toBe(draft);
    expect(switchFault(draft)).toContain('only be shown as JSON');
    expect(switchFault(json('{"roof": "slate"}'))).toBeNull();
  });

  test('stays as it is when a fault keeps it from being shown otherwise', () => {
    const broken = json('{"a":');
    expect(switchView(broken)).toBe(broken);
  });
});
