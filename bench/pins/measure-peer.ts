import type { Browser, Page } from '@playwright/test';
import { heapMegabytes, inTime, panFrame, type PinFigures, didNotFinish } from './measure-page.ts';
import type { PeerPage } from './peers/peer-page.ts';

/** Measures one peer in a fresh page. */
export async function measurePeer(
  browser: Browser,
  { url, peer, limitMs }: { url: string; peer: string; limitMs: number },
): Promise<PinFigures> {
  const context = await browser.newContext({ viewport: { width: 1100, height: 720 } });
  const page = await context.newPage();
  try {
    await page.goto(`${url}?peer=${peer}`, { waitUntil: 'commit' });
    const picture = await inTime(
      page
        .waitForFunction(() => (globalThis as { page?: PeerPage }).page?.ready, null, {
          timeout: limitMs,
        })
        .then((ready) => ready.jsonValue()),
      limitMs,
    );
    if (typeof picture !== 'number') return didNotFinish;
    return {
      picture,
      panFrame: await inTime(panFrame(page), limitMs),
      added: await inTime(timed(page, 'add'), limitMs),
      filtered: await inTime(timed(page, 'filter'), limitMs),
      heapMegabytes: await inTime(heapMegabytes(page), limitMs),
    };
  } finally {
    await inTime(context.close(), 10_000);
  }
}

const timed = (page: Page, what: 'add' | 'filter'): Promise<number> =>
  page.evaluate(async (asked) => {
    const { peer } = (globalThis as unknown as { page: PeerPage }).page;
    const began = performance.now();
    if (asked === 'add') await peer?.add(-71.5, 42.5);
    else await peer?.filter(0);
    return performance.now() - began;
  }, what);
