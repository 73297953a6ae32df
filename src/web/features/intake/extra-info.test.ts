import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type ExtraInfoDraft, readExtraInfo, switchView } from './extra-info.ts';

const rows = (...pairs: [string, string][]): ExtraInfoDraft => ({
  view: 'rows',
  rows: pairs.map(([key, value]) => ({ key, value })),
});
const json = (text: string): ExtraInfoDraft => ({ view: 'json', text });
const wordsOf = (draft: ExtraInfoDraft): string | null => {
  const read = readExtraInfo(draft);
  return read.kind === 'fault' ? read.words : null;
};

describe('rows', () => {
  test('values keep their JSON type', () => {
    const read = readExtraInfo(rows(['a', '12'], ['b', '"12"'], ['c', 'true'], ['d', 'slate']));
    expect(read).toEqual({ kind: 'value', value: { a: 12, b: '12', c: true, d: 'slate' } });
  });

  test('empty rows say nothing', () => {
    expect(readExtraInfo(rows(['', ''], [' ', '']))).toEqual({ kind: 'value', value: null });
  });

  test('a name that stands twice is told', () => {
    expect(wordsOf(rows(['roof', 'slate'], ['roof ', 'tin']))).toContain('“roof”');
  });

  test('a value without a name is told', () => {
    expect(wordsOf(rows(['', 'slate']))).toContain('“slate”');
  });
});

describe('JSON', () => {
  test.each([
    ['{\n  "roof": slate\n}', 2],
    ['{\n  "a": 1,\n  "b": 2,\n}', 4],
    ['{"a": 1\n"b": 2}', 2],
    ['{\n  "a": 1', 2],
    ['\n\n# roof', 3],
  ])('the line of the fault in %j is %i', (text, line) => {
    expect(wordsOf(json(text))).toContain(`line ${line}.`);
  });

  test.each(['[1]', '"slate"', '12', 'null'])('%s is no object', (text) => {
    expect(wordsOf(json(text))).toContain('JSON object');
  });
});

describe('both views', () => {
  test('show one value, whatever it is', () => {
    const object = fc.dictionary(
      // A row's name loses the space around it, and a row without a name says nothing.
      fc.string({ minLength: 1 }).filter((key) => key === key.trim()),
      fc.jsonValue({ maxDepth: 3 }),
      { minKeys: 1 },
    );
    fc.assert(
      fc.property(object, (value) => {
        const written = JSON.stringify(value);
        const asRows = switchView(json(written));
        expect(asRows.view).toBe('rows');
        expect(readBack(asRows)).toBe(written);
        expect(readBack(switchView(asRows))).toBe(written);
      }),
    );
  });

  test('a fault keeps the view, and all that was typed', () => {
    const faulty = json('{"roof": slate}');
    expect(switchView(faulty)).toBe(faulty);
  });
});

function readBack(draft: ExtraInfoDraft): string | null {
  const read = readExtraInfo(draft);
  return read.kind === 'value' ? JSON.stringify(read.value) : null;
}
