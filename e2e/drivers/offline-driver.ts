import { expect, type Page } from '@playwright/test';
import { untilKept } from './until-kept.ts';

/** What this browser keeps of the app and its map, and how it changes to a newer version. */
export class OfflineDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Resolves when the app is kept whole and comes from this browser the next time. */
  untilKept(): Promise<void> {
    return untilKept(this.#page);
  }

  async expectPinsOfLastTime(): Promise<void> {
    await expect(this.#page.getByText(/^Pins as of \d/)).toBeVisible();
  }

  async expectPinsOfNow(): Promise<void> {
    await expect(this.#page.getByText(/^Pins as of/)).toHaveCount(0);
  }

  /** Keeps what the map shows. */
  async keepThisArea(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Map layers' }).click();
    await this.#page.getByRole('button', { name: 'Keep this area offline' }).click();
    const dialog = this.#dialog();
    await expect(dialog).toContainText(/\d+ map tiles?, about \d/);
    await dialog.getByRole('button', { name: 'Keep it' }).click();
    await expect(dialog).toContainText('This area is kept.');
  }

  async expectKeptAreas(count: number): Promise<void> {
    await expect(this.#dialog().getByRole('button', { name: 'Forget' })).toHaveCount(count);
  }

  async closeAreas(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Close' }).click();
  }

  /** As when newer ones have pushed them out. */
  async loseVisitedTiles(): Promise<void> {
    expect(await this.#page.evaluate(() => caches.delete('leadmap-visited-tiles'))).toBe(true);
  }

  /** Tiles may lie there for ever, and would hide that nothing else keeps them. */
  async loseHttpCache(): Promise<void> {
    const session = await this.#page.context().newCDPSession(this.#page);
    await session.send('Network.clearBrowserCache');
    await session.detach();
  }

  /** What the browser does by itself every hour and whenever the page is looked at again. */
  async lookForNewVersion(): Promise<void> {
    await this.#page.evaluate(async () => {
      await (await navigator.serviceWorker.ready).update();
    });
  }

  async expectNewVersionOffered(): Promise<void> {
    await expect(this.#page.getByText('A new version of Leadmap is ready')).toBeVisible();
  }

  async expectToldOfOtherTab(): Promise<void> {
    const words = 'Another tab uses a newer version of Leadmap';
    await expect(this.#page.getByText(words)).toBeVisible();
  }

  /** Takes the newer version and resolves when the page has begun anew with it. */
  async takeNewVersion(): Promise<void> {
    const begun = this.#page.waitForEvent('load');
    await this.#page.getByRole('button', { name: 'Use it now' }).click();
    await begun;
  }

  #dialog() {
    return this.#page.getByRole('dialog', { name: 'The map without a network' });
  }
}
