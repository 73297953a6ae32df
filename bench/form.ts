import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Page } from '@playwright/test';
import { median } from './browser/median.ts';
import { machineInWords, openBrowser, signedInProfile } from './browser/open-browser.ts';
import { keepMapMoving, keysToPaint } from './form/key-to-paint.ts';
import { addLead } from './pins/add-lead.ts';
import { seededServer } from './pins/seeded-server.ts';

/**
 * `npm run bench:form [-- --leads 100000] [--keys 60] [--runs 5] [--seeded DIR]`: from a key to the
 * frame that shows it, in the lead form: without a map, with the map still, while it moves, and
 * while four leads a second arrive from elsewhere.
 */
const { values: options } = parseArgs({
  options: {
    leads: { type: 'string', default: '100000' },
    keys: { type: 'string', default: '60' },
    runs: { type: 'string', default: '5' },
    seeded: { type: 'string' },
  },
});
const { server } = await seededServer(
  options.seeded ?? mkdtempSync(join(tmpdir(), 'leadmap-form-')),
  Number(options.leads),
);
const browser = await openBrowser();
const profile = await signedInProfile(browser, server.url);

const settleMs = 10_000;

const situations: Readonly<Record<string, (page: Page) => Promise<() => void>>> = {
  'without a map': async (page) => {
    // As long after the start as the others: what is loaded ahead would hold up the first keys.
    await page.waitForTimeout(settleMs);
    return () => {};
  },
  'map still': async (page) => {
    await untilStill(page);
    return () => {};
  },
  'map moving': async (page) => {
    await untilStill(page);
    await keepMapMoving(page);
    return () => {};
  },
  'four leads a second': async (page) => {
    await untilStill(page);
    const timer = setInterval(() => void addLead(server), 250);
    return () => clearInterval(timer);
  },
};

const figures = new Map<string, number[]>(Object.keys(situations).map((name) => [name, []]));
for (let run = 0; run < Number(options.runs); run += 1)
  for (const [name, begin] of Object.entries(situations))
    figures.get(name)?.push(...(await keysOf(browser, name, begin)));

const base = median(figures.get('without a map') ?? []);
console.log(
  `${options.leads} leads, ${options.runs} runs of ${options.keys} keys; ${machineInWords(browser)}`,
);
console.table(
  Object.fromEntries(
    [...figures].map(([name, all]) => [
      name,
      {
        'key to paint, p50, ms': Number(median(all).toFixed(1)),
        'p95, ms': Number(
          (all.toSorted((a, b) => a - b)[Math.floor(all.length * 0.95)] ?? NaN).toFixed(1),
        ),
        'of without a map': Number((median(all) / base).toFixed(2)),
      },
    ]),
  ),
);
await browser.close();
await server.kill();

async function keysOf(
  on: Browser,
  name: string,
  begin: (page: Page) => Promise<() => void>,
): Promise<number[]> {
  const context = await on.newContext({
    viewport: { width: 1100, height: 720 },
    serviceWorkers: 'block',
    storageState: profile,
  });
  const page = await context.newPage();
  if (name === 'without a map') await page.route(/map-part/, (route) => route.abort());
  await page.goto(`${server.url}/#map=9/42.6/-71.6`);
  await page.getByLabel('Street address').waitFor({ timeout: 120_000 });
  const end = await begin(page);
  await page.getByLabel('Street address').focus();
  const times = await keysToPaint(page, Number(options.keys));
  end();
  await context.close();
  return times;
}

async function untilStill(page: Page): Promise<void> {
  await page.waitForSelector('[data-map-state="idle"]', { timeout: 120_000 });
}
