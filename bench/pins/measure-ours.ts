import type { Browser, Page } from '@playwright/test';
import type { ServerProcess } from '#server/leads/testing/server-process.ts';
import { signedInProfile } from '../browser/open-browser.ts';
import { addLead } from './add-lead.ts';
import { didNotFinish, heapMegabytes, inTime, panFrame, type PinFigures } from './measure-page.ts';

const view = '/dispatch#map=7/42.6/-71.6';

/** Measures the dispatcher's screen of the built app on a running server. */
export async function measureOurs(
  browser: Browser,
  { server, limitMs }: { server: ServerProcess; limitMs: number },
): Promise<PinFigures> {
  const context = await browser.newContext({
    viewport: { width: 1100, height: 720 },
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    storageState: await signedInProfile(browser, server.url),
  });
  const page = await context.newPage();
  try {
    await page.addInitScript(noteStates);
    await page.goto(server.url + view, { waitUntil: 'commit' });
    const picture = await inTime(idleAfter(page, 0), limitMs);
    if (picture === null) return didNotFinish;
    const frame = await inTime(panFrame(page), limitMs);
    await inTime(idleAfter(page, await now(page)), 5000);
    const added = await inTime(
      afterwards(page, () => addLead(server)),
      limitMs,
    );
    const filtered = await inTime(
      afterwards(page, () => page.locator('button[title^="Worth a visit"]').first().click()),
      limitMs,
    );
    return {
      picture,
      panFrame: frame,
      added,
      filtered,
      heapMegabytes: await inTime(heapMegabytes(page), limitMs),
    };
  } finally {
    await inTime(context.close(), 10_000);
  }
}

const now = (page: Page) => page.evaluate(() => performance.now());

/** How long the map takes to be still again after something was done. */
async function afterwards(page: Page, act: () => Promise<unknown>): Promise<number> {
  const began = await now(page);
  await act();
  return (await idleAfter(page, began)) - began;
}

/** When the map was still again after it had moved, in the page's own time. */
const idleAfter = (page: Page, began: number): Promise<number> =>
  page
    .waitForFunction(
      (from) => {
        const { states } = globalThis as unknown as { states: { state: string; at: number }[] };
        const moved = states.findIndex(({ state, at }) => state !== 'idle' && at >= from);
        return moved < 0 ? null : states.slice(moved).find(({ state }) => state === 'idle')?.at;
      },
      began,
      { timeout: 120_000 },
    )
    .then((handle) => handle.jsonValue())
    .then(Number);

/** Runs in the page, from before it begins. */
function noteStates(): void {
  const states: { state: string; at: number }[] = [];
  Object.assign(globalThis, { states });
  const note = () => {
    const state = document.querySelector<HTMLElement>('[data-map-state]')?.dataset.mapState;
    if (state && states.at(-1)?.state !== state) states.push({ state, at: performance.now() });
  };
  new MutationObserver(note).observe(document, {
    subtree: true,
    childList: true,
    attributeFilter: ['data-map-state'],
  });
}
