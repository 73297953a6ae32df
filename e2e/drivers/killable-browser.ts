import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { findChromium } from '#e2e/find-chromium.ts';
import { browserFlags } from '#e2e/playwright.config.ts';

/** A real browser on a profile folder of its own, so that it can be killed and started again. */
export class KillableBrowser {
  readonly #process: ChildProcess;
  readonly #browser: Browser;

  private constructor(process: ChildProcess, browser: Browser) {
    this.#process = process;
    this.#browser = browser;
  }

  static async start(profileDir: string): Promise<KillableBrowser> {
    for (let tries = 1; ; tries += 1) {
      const child = launch(profileDir);
      try {
        const address = await addressOf(child);
        return new KillableBrowser(child, await chromium.connectOverCDP(address, { timeout }));
      } catch (error) {
        // Once in a while one that was killed comes up without letting itself be driven.
        killGroup(child);
        if (tries === 3) throw error;
      }
    }
  }

  /** Opens the page after `before` has been done in its browser. */
  async openPage(url: string, before: (context: BrowserContext) => Promise<void>): Promise<Page> {
    const [context = await this.#browser.newContext()] = this.#browser.contexts();
    await before(context);
    const page = await context.newPage();
    await page.goto(url);
    return page;
  }

  /** `kill -9` of all its processes: nothing is flushed. */
  async kill(): Promise<void> {
    const ended = once(this.#process, 'exit');
    killGroup(this.#process);
    await ended;
  }
}

const timeout = 20_000;

function launch(profileDir: string): ChildProcess {
  const flags = [
    '--headless',
    '--remote-debugging-port=0',
    '--hide-crash-restore-bubble',
    `--user-data-dir=${profileDir}`,
  ];
  // A group of its own: its helpers die with it, in the same moment.
  return spawn(findChromium() ?? 'chromium', [...browserFlags, ...flags], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}

function killGroup({ pid }: ChildProcess): void {
  if (pid !== undefined) process.kill(-pid, 'SIGKILL');
}

function addressOf(child: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr?.on('data', (part: unknown) => {
      said += String(part);
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once('exit', () => reject(new Error(`The browser ended before it listened:\n${said}`)));
  });
}
