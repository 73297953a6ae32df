import type { Page } from '@playwright/test';

/**
 * Types so many keys into the field that has the focus; for each the milliseconds from the key, as
 * the browser took it in, until the frame that shows it was made.
 */
export async function keysToPaint(page: Page, count: number): Promise<number[]> {
  await page.evaluate(() => {
    const painted: number[] = [];
    Object.assign(globalThis, { painted });
    addEventListener(
      'keydown',
      ({ timeStamp }) =>
        requestAnimationFrame(() => {
          // Runs after the frame: messages come before timers, and after painting.
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => painted.push(performance.now() - timeStamp));
          port1.start();
          port2.postMessage(null);
        }),
      { capture: true },
    );
  });
  for (let key = 0; key < count; key += 1) await page.keyboard.press('abcdefgh'[key % 8] ?? 'a');
  const handle = await page.waitForFunction((wanted) => {
    const { painted } = globalThis as unknown as { painted: number[] };
    return painted.length >= wanted ? painted : null;
  }, count);
  return (await handle.jsonValue()) ?? [];
}

/** Keeps the map moving without taking the focus from the form, until the page is left. */
export const keepMapMoving = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const canvas = document.querySelector('canvas.maplibregl-canvas');
    const box = canvas?.getBoundingClientRect();
    if (!canvas || !box) throw new Error('There is no map.');
    let turns = 0;
    setInterval(() => {
      turns += 1;
      const deltaY = Math.floor(turns / 20) % 2 === 0 ? 12 : -12;
      canvas.dispatchEvent(
        new WheelEvent('wheel', {
          bubbles: true,
          cancelable: true,
          deltaY,
          clientX: box.x + box.width / 2,
          clientY: box.y + box.height / 2,
        }),
      );
    }, 40);
  });
