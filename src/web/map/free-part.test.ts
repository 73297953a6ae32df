import { describe, expect, test } from 'vitest';
import { freePart, wayInto } from './free-part.ts';

const frame = { left: 300, top: 50, right: 1300, bottom: 850 };

describe('the free part of the map', () => {
  test('is all of it while nothing lies over it', () => {
    expect(freePart(frame, [])).toEqual(frame);
    expect(freePart(frame, [{ left: 0, top: 50, right: 300, bottom: 850 }])).toEqual(frame);
  });

  test('ends where the lead lies over its right side', () => {
    const lead = { left: 940, top: 62, right: 1292, bottom: 818 };
    expect(freePart(frame, [lead])).toEqual({ ...frame, right: 940 });
  });

  test('ends above what lies over its foot, whatever else there is', () => {
    const sheet = { left: 0, top: 400, right: 1300, bottom: 850 };
    const lead = { left: 300, top: 500, right: 1300, bottom: 850 };
    expect(freePart(frame, [sheet, lead])).toEqual({ ...frame, bottom: 400 });
  });
});

describe('the way into it', () => {
  const part = { left: 0, top: 0, right: 500, bottom: 400 };

  test('is none for what lies there', () => {
    expect(wayInto(part, { x: 48, y: 352 }, 48)).toEqual({ x: 0, y: 0 });
  });

  test('is as short as it can be', () => {
    expect(wayInto(part, { x: 700, y: 20 }, 48)).toEqual({ x: -248, y: 28 });
    expect(wayInto(part, { x: -10, y: 390 }, 48)).toEqual({ x: 58, y: -38 });
  });

  test('is unknown where nothing of the map can be seen', () => {
    expect(wayInto({ ...part, bottom: 60 }, { x: 20, y: 20 }, 48)).toBeNull();
  });
});
