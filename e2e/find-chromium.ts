import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** The first draws pages and nothing around them: it loads a page in half the time of the others. */
const installed = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
];

/** How to get a browser, in one line, for whoever has none. */
export const chromiumRemedy =
  'no Chromium found: install one (Debian: apt install chromium-headless-shell) or name it in CHROMIUM_PATH';

/** Path of a Chromium: the one named, else an installed one, else Playwright's own; else null. */
export function findChromium(): string | null {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  for (const name of installed) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim();
    } catch {
      // Not this one.
    }
  }
  const own = chromium.executablePath();
  return existsSync(own) ? own : null;
}
