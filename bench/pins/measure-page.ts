import type { Page } from '@playwright/test';

/** Milliseconds and megabytes; null for what did not finish in time. */
export interface PinFigures {
  readonly picture: number | null;
  readonly panFrame: number | null;
  readonly added: number | null;
  readonly filtered: number | null;
  readonly heapMegabytes: number | null;
}

export const didNotFinish: PinFigures = {
  picture: null,
  panFrame: null,
  added: null,
  filtered: null,
  heapMegabytes: null,
};

/** Drags the map to and fro with the mouse; the middle one of the times between two frames. */
export async function panFrame(page: Page): Promise<number> {
  await page.evaluate(() => {
    const frames: number[] = [];
    Object.assign(globalThis, { frames });
    let last = performance.now();
    const next = () => {
      const now = performance.now();
      frames.push(now - last);
      last = now;
      requestAnimationFrame(next);
    };
    requestAnimationFrame(next);
  });
  const size = page.viewportSize() ?? { width: 1100, height: 720 };
  // Right of the middle: there is map on every one of the pages.
  const [x, y] = [size.width * 0.7, size.height * 0.5];
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let step = 0; step < 60; step += 1)
    await page.mouse.move(x + 80 * Math.sin(step / 6), y + 60 * Math.cos(step / 6));
  await page.mouse.up();
  return page.evaluate(() => {
    const { frames } = globalThis as unknown as { frames: number[] };
    const sorted = frames.toSorted((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? NaN;
  });
}

/** What the page's own scripts hold after the rubbish is gone; workers are not in it. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable');
  await session.send('HeapProfiler.collectGarbage');
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1e6;
}

/** The promise's value, or null when it takes too long or fails. */
export async function inTime<Value>(
  promise: Promise<Value>,
  limitMs: number,
): Promise<Value | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), limitMs);
  });
  const value = await Promise.race([promise.catch(() => null), late]);
  clearTimeout(timer);
  return value;
}
