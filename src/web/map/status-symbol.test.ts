import { describe, expect, test } from 'vitest';
import { isDoNotDisturb, leadStatusCodes, leadStatuses } from '#contract/lead-status.ts';
import { flavors } from './palette.ts';
import { statusMarks } from './status-mark.ts';
import { statusSymbol } from './status-symbol.ts';
import { colorDistance, linearLight, seenBy, visions } from './testing/vision.ts';

const symbols = leadStatusCodes.map((status) => ({ status, ...statusSymbol(status) }));

describe('status symbols', () => {
  test('no two statuses look alike', () => {
    const looks = symbols.map(({ shape, fill, letters }) => `${shape} ${fill} ${letters}`);
    expect(new Set(looks).size).toBe(symbols.length);
  });

  test('no two statuses share a hue or letters', () => {
    expect(new Set(symbols.map(({ fill }) => fill)).size).toBe(symbols.length);
    expect(new Set(symbols.map(({ letters }) => letters)).size).toBe(symbols.length);
  });

  test('without colour, each is told by its letters, which do not reach over a diamond’s edges', () => {
    for (const { status, letters, letterSize } of symbols) {
      if (leadStatuses[status].family !== 'closed') continue;
      // Capitals are about three quarters of their size wide and high.
      const [width, height] = [letters.length * letterSize * 0.75, letterSize * 0.75];
      expect((width + height) / 2, status).toBeLessThanOrEqual(11.2);
    }
  });

  test('the shape tells the family', () => {
    const shapes = new Map<string, string>();
    for (const { status, shape } of symbols) shapes.set(shape, leadStatuses[status].family);
    expect(shapes.size).toBe(new Set(shapes.values()).size);
  });

  test('only do-not-disturb has the bar', () => {
    for (const { status, bar } of symbols) expect(bar).toBe(isDoNotDisturb(status));
  });

  test.each(symbols)('$status: letters can be read on the fill', ({ fill }) => {
    expect(contrast(fill, '#ffffff')).toBeGreaterThanOrEqual(4.5);
  });

  test.each(['earth', 'water', 'park_b', 'buildings', 'minor_b'] as const)(
    'every pin stands out from %s in light and dark',
    (ground) => {
      // A pin is its fill with a white outline: one of the two must stand out.
      for (const { fill } of symbols)
        for (const theme of ['light', 'dark'] as const) {
          const paper = flavors[theme][ground];
          const best = Math.max(contrast(fill, paper), contrast('#ffffff', paper));
          expect(best).toBeGreaterThanOrEqual(3);
        }
    },
  );
});

describe('too small for letters', () => {
  const pairs = symbols.flatMap((one, index) =>
    symbols
      .slice(index + 1)
      .filter((other) => other.shape === one.shape)
      .map((other) => ({ one, other })),
  );

  test('every member of a family has a mark of its own', () => {
    expect(pairs.length).toBeGreaterThan(15);
    for (const { one, other } of pairs)
      expect(statusMarks[one.status], other.status).not.toBe(statusMarks[other.status]);
  });

  test.each(Object.keys(visions))('the members of a family differ in colour: %s', (vision) => {
    for (const { one, other } of pairs) {
      const name = `${one.status} beside ${other.status}`;
      expect(
        colorDistance(seenBy(vision, one.fill), seenBy(vision, other.fill)),
        name,
      ).toBeGreaterThan(19);
    }
  });

  test('in shades of grey do-not-disturb is told by its shape and its bars alone', () => {
    const bars = symbols.filter(({ status }) => /^M6 .*h-12a/.test(statusMarks[status] ?? ''));
    expect(bars.map(({ status }) => status).toSorted()).toEqual(['dd', 'dnd']);
  });
});

/** WCAG 2.2 contrast of two `#rrggbb` colours, 1 to 21. */
function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(color: string): number {
  const [red, green, blue] = linearLight(color);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
