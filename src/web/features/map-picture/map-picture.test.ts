import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterInWords } from './filter-in-words.ts';
import { hasSymbol } from './sheet.ts';
import { wrapText } from './wrap-text.ts';

describe('lines of a sheet', () => {
  const measure = (text: string) => text.length;

  test('break at blanks', () => {
    expect(wrapText('Leads of the north side', 10, measure)).toEqual([
      'Leads of',
      'the north',
      'side',
    ]);
  });

  test('are never too wide, and lose no letter', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.integer({ min: 12, max: 40 }),
        (text, width) => {
          const lines = wrapText(text, width, measure);
          for (const line of lines) expect(measure(line)).toBeLessThanOrEqual(width);
          expect(lines.join('').replaceAll(/\s/g, '')).toBe(text.replaceAll(/\s/g, ''));
        },
      ),
    );
  });
});

describe('filters in words', () => {
  const names = {
    sources: [
      { id: 's1', name: 'Door Knocking' },
      { id: 's2', name: 'Fair' },
    ],
    regions: [{ id: 'r1', name: 'North side' }],
  };

  test('name all that narrows', () => {
    const filter = {
      status: 'u,dnd',
      source: 's1,s2',
      created_from: new Date(2026, 9, 1).toISOString(),
      created_to: new Date(2026, 10, 1).toISOString(),
      region: 'r1',
      text: 'elm st',
    };
    expect(filterInWords(filter, names)).toEqual([
      'Status: Unknown, Absolutely Do Not Contact',
      'Lead source: Door Knocking, Fair',
      'Saved from Oct 1, 2026 to Oct 31, 2026',
      'Region: North side',
      'With the words “elm st”',
    ]);
  });

  test('say so when nothing does', () => {
    expect(filterInWords({}, names)).toEqual(['All leads']);
    expect(filterInWords({ relay: 'waiting,refused,unsure' }, names)).toEqual(['Not in RoofLink']);
    expect(filterInWords({ relay: 'unsure,nonsense' }, names)).toEqual(['Perhaps in RoofLink']);
    expect(filterInWords({ region: 'none' }, names)).toEqual(['Outside every region']);
    expect(filterInWords({ region: 'state:VT' }, names)).toEqual(['Region: VT']);
    expect(filterInWords({ region: '0199-gone' }, names)).toEqual(['A region that is no more']);
    expect(filterInWords({ created_to: new Date(2026, 10, 1).toISOString() }, names)).toEqual([
      'Saved until Oct 31, 2026',
    ]);
  });
});

describe('symbols in the legend', () => {
  const colors: readonly string[] = [];

  test('are those of every pin that is drawn', () => {
    expect(hasSymbol({ heat: null }, 'pr')).toBe(true);
    expect(hasSymbol({ heat: { colors, hasPins: true } }, 'pr')).toBe(true);
  });

  test('are those of do-not-disturb alone where the heat has taken the place of pins', () => {
    const heat = { colors, hasPins: false };
    expect(hasSymbol({ heat }, 'pr')).toBe(false);
    expect(hasSymbol({ heat }, 'dd')).toBe(true);
    expect(hasSymbol({ heat }, 'dnd')).toBe(true);
  });
});
