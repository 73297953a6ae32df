import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { leadPageSchema } from '#contract/lead.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { KillableBrowser } from './drivers/killable-browser.ts';
import { KioskDriver, pairKiosk } from './drivers/kiosk-driver.ts';
import { NetworkDriver } from './drivers/network-driver.ts';
import { expect } from './fixtures.ts';

interface PowerCutReport {
  /** Files of the browser in which something of the visitor can be read. */
  readonly traces: readonly string[];
  readonly stored: number;
}

/**
 * A visit on a device that cannot reach the server, cut off in the moment of the thanks; then what
 * the browser has written to the disk is searched, and the device started again.
 */
export async function kioskPowerCut(size: readonly [number, number]): Promise<PowerCutReport> {
  const folder = mkdtempSync(join(tmpdir(), 'leadmap-power-cut-'));
  const running = await startServerProcess({ LEADMAP_DATA_DIR: join(folder, 'data') });
  const network = await NetworkDriver.start(() => running.url);
  const profile = join(folder, 'profile');
  const server = { url: () => network.url(), fetch: running.fetch };
  let cookies: Awaited<ReturnType<BrowserContext['cookies']>> = [];
  const canary = `kanarie${Date.now().toString(36)}`;
  try {
    const browser = await KillableBrowser.start(profile);
    const page = await browser.openPage('about:blank', async (context) => {
      await pairKiosk(server, { context });
      cookies = await context.cookies();
    });
    await page.setViewportSize({ width: size[0], height: size[1] });
    const kiosk = new KioskDriver(page, server);
    await kiosk.open();
    await kiosk.untilKept();
    network.cut();
    await kiosk.search(`12 ${canary} st`);
    await kiosk.takeTyped();
    await kiosk.typeByHand({ street: `12 ${canary} st`, city: canary, zip: '67473' });
    await kiosk.press('next');
    await kiosk.tellAbout({ name: canary, contact: `${canary}@roofs.example` });
    await kiosk.send();
    await kiosk.expectThanks();
    await browser.kill();

    const traces = filesWith(profile, canary);
    network.mend();
    const again = await KillableBrowser.start(profile);
    // A kill may take the cookie: browsers write it down only after a while.
    const next = await again.openPage('about:blank', (context) => context.addCookies(cookies));
    await new KioskDriver(next, server).open();
    const stored = async () => {
      const answer = await running.fetch('/api/leads');
      const { results } = leadPageSchema.parse(await answer.json());
      return results.filter(({ first_name }) => first_name === canary).length;
    };
    await expect.poll(stored).toBe(1);
    await again.kill();
    traces.push(...filesWith(profile, canary));
    return { traces, stored: await stored() };
  } finally {
    await network.stop();
    await running.kill();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Names of the files below a folder that hold the words, in one byte or two a letter. */
function filesWith(folder: string, words: string): string[] {
  const wide = Buffer.from(words, 'utf16le');
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
    .filter((path) => {
      const bytes = readFileSync(path);
      return bytes.includes(words) || bytes.includes(wide);
    });
}
