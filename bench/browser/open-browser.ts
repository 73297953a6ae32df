import { cpus } from 'node:os';
import { type Browser, type BrowserContext, chromium } from '@playwright/test';
import { chromiumRemedy, findChromium } from '#e2e/find-chromium.ts';
import { browserFlags } from '#e2e/playwright.config.ts';
import { testOwner } from '#server/leads/testing/server-process.ts';

/** The Chromium of the journeys; with the flags that a measurement adds. */
export async function openBrowser(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (!executablePath) throw new Error(chromiumRemedy);
  return chromium.launch({ executablePath, args: [...browserFlags, ...more] });
}

/** What a table of figures has to say of the machine. */
export const machineInWords = (browser: Browser): string =>
  `${cpus().length} cores (${cpus()[0]?.model}), Chromium ${browser.version()}, WebGL drawn in software (SwiftShader)`;

/** A browser profile in which the owner is signed in and known, as on any day but the first. */
export async function signedInProfile(
  browser: Browser,
  url: string,
): Promise<Awaited<ReturnType<BrowserContext['storageState']>>> {
  const context = await browser.newContext({ serviceWorkers: 'block' });
  const answer = await context.request.post(`${url}/api/session`, { data: testOwner });
  if (!answer.ok()) throw new Error(`Signing in failed: ${answer.status()}`);
  const page = await context.newPage();
  await page.goto(url);
  await page.getByRole('button', { name: 'Save lead' }).waitFor({ timeout: 120_000 });
  const state = await context.storageState();
  await context.close();
  return state;
}
