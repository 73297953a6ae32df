import { chromium } from '@playwright/test';
import { launch } from 'chrome-launcher';
import lighthouse, { desktopConfig } from 'lighthouse';
import { findChromium } from '#e2e/find-chromium.ts';
import { browserFlags } from '#e2e/playwright.config.ts';
import { testOwner } from '#server/leads/testing/server-process.ts';

/** Scores from 0 to 100, and what they are made of in milliseconds. */
export type LighthouseFigures = Readonly<Record<string, number>>;

/** What Lighthouse says of a page to somebody who is signed in but was never here before. */
export async function lighthouseFigures(
  url: string,
  device: 'desktop' | 'mobile',
): Promise<{ figures: LighthouseFigures; faults: string[] }> {
  const chrome = await launch({
    chromePath: findChromium() ?? '',
    chromeFlags: ['--headless=new', ...browserFlags],
  });
  try {
    const browser = await chromium.connectOverCDP(`http://127.0.0.1:${chrome.port}`);
    const [profile] = browser.contexts();
    await profile?.request.post(`${url}/api/session`, { data: testOwner });
    await browser.close();
    const result = await lighthouse(
      url,
      // The cookie must stay; nothing else is in this new profile.
      { port: chrome.port, logLevel: 'error', disableStorageReset: true },
      device === 'desktop' ? desktopConfig : undefined,
    );
    if (!result) throw new Error('Lighthouse gave no result.');
    const { categories, audits } = result.lhr;
    const scores = Object.entries(categories).map(
      ([name, { score }]) => [name, Math.round((score ?? NaN) * 100)] as const,
    );
    const times = [
      'first-contentful-paint',
      'largest-contentful-paint',
      'total-blocking-time',
      'speed-index',
    ].map((name) => [name, Math.round(audits[name]?.numericValue ?? NaN)] as const);
    const faults = Object.values(audits)
      .filter(({ score, scoreDisplayMode }) => score === 0 && scoreDisplayMode === 'binary')
      .map(({ id, details }) => `${id} ${JSON.stringify(details ?? {}).slice(0, 400)}`);
    return {
      figures: Object.fromEntries([
        ...scores,
        ...times,
        ['layout-shift', audits['cumulative-layout-shift']?.numericValue ?? NaN],
      ]),
      faults,
    };
  } finally {
    chrome.kill();
  }
}
