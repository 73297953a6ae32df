import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chartBars, scaleTop } from './chart-bars.ts';
import { chartSpan, dayAfter } from './chart-span.ts';

const noon = Date.parse('2026-11-26T17:00:00Z');
const east = { now: noon, utcOffsetMinutes: -300 };

describe('the days of a chart', () => {
  test('are the last ones where the filter has none', () => {
    expect(chartSpan({ status: 'u' }, 30, east)).toEqual({
      firstDay: '2026-10-28',
      lastDay: '2026-11-26',
      utcOffsetMinutes: -300,
      filter: { status: 'u', created_from: '2026-10-28T05:00Z' },
    });
  });

  test('are those of the filter', () => {
    const filter = { created_from: '2026-11-01T04:00Z', created_to: '2026-11-08T05:00Z' };
    expect(chartSpan(filter, 30, { ...east, utcOffsetMinutes: -240 })).toMatchObject({
      firstDay: '2026-11-01',
      lastDay: '2026-11-08',
      filter,
    });
    expect(chartSpan(filter, 30, east)).toMatchObject({ lastDay: '2026-11-07' });
  });

  test('end today at the latest', () => {
    expect(chartSpan({ created_to: '2027-01-01' }, 30, east).lastDay).toBe('2026-11-26');
  });

  test('are the last ones before the end of the filter', () => {
    expect(chartSpan({ created_to: '2026-11-08T05:00Z' }, 30, east)).toMatchObject({
      firstDay: '2026-10-09',
      lastDay: '2026-11-07',
    });
  });
});

describe('columns', () => {
  const span = (firstDay: string, lastDay: string) => ({
    firstDay,
    lastDay,
    utcOffsetMinutes: 0,
    filter: {},
  });

  test('stand for every day, those without leads too, stacked by family', () => {
    const bars = chartBars(
      [{ day: '2026-11-02', by_status: { u: 2, cb: 1, a: 1, dn: 3, dnd: 1 } }],
      span('2026-11-01', '2026-11-03'),
    );
    expect(bars.map(({ total }) => total)).toEqual([0, 8, 0]);
    expect(bars[1]).toMatchObject({
      firstDay: '2026-11-02',
      lastDay: '2026-11-02',
      byFamily: { open: 3, moving: 1, closed: 3, 'do-not-disturb': 1 },
    });
  });

  test('lose no lead, and no day, whatever the span', () => {
    const day = fc.integer({ min: 0, max: 800 });
    fc.assert(
      fc.property(day, fc.array(day), (length, at) => {
        const lastDay = dayAfter('2024-02-01', length);
        const inside = at.filter((days) => days <= length);
        const byDay = [...Map.groupBy(inside, (days) => days)]
          .toSorted(([a], [b]) => a - b)
          .map(([days, same]) => ({
            day: dayAfter('2024-02-01', days),
            by_status: { u: same.length },
          }));
        const bars = chartBars(byDay, span('2024-02-01', lastDay));
        expect(bars.reduce((sum, { total }) => sum + total, 0)).toBe(inside.length);
        expect([bars[0]?.firstDay, bars.at(-1)?.lastDay]).toEqual(['2024-02-01', lastDay]);
        for (const [index, bar] of bars.slice(1).entries())
          expect(bar.firstDay).toBe(dayAfter(bars[index]?.lastDay ?? '', 1));
        expect(bars.length).toBeLessThanOrEqual(115);
      }),
    );
  });

  test('of centuries begin with the first lead', () => {
    const bars = chartBars(
      [{ day: '2026-11-20', by_status: { u: 1 } }],
      span('1000-01-01', '2026-11-26'),
    );
    expect(bars[0]).toMatchObject({ firstDay: '2026-11-20', total: 1 });
    expect(chartBars([], span('1000-01-01', '2026-11-26'))).toHaveLength(1);
  });

  test.each([
    [0, 2],
    [1, 2],
    [3, 4],
    [7, 10],
    [11, 20],
    [39, 40],
    [100, 100],
    [101, 200],
  ])('of %i leads have a scale up to %i', (total, top) => {
    const byFamily = { open: total, moving: 0, closed: 0, 'do-not-disturb': 0 };
    expect(scaleTop([{ firstDay: '', lastDay: '', total, byFamily }])).toBe(top);
  });
});
