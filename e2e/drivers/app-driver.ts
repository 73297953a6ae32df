import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';
import { IntakeDriver } from './intake-driver.ts';

/** The screen as a whole: opening, reloading, theme, size, accessibility. */
export class AppDriver {
  readonly #page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  async open(path = '/'): Promise<void> {
    await this.#page.goto(`${this.#url}${path}`);
    await expect(this.#page.getByRole('button', { name: 'Save lead' })).toBeVisible();
  }

  async reload(): Promise<void> {
    await this.#page.reload();
    await expect(this.#page.getByRole('button', { name: 'Save lead' })).toBeVisible();
  }

  /** What the system prefers; to be said before the app is opened. */
  async preferTheme(theme: 'light' | 'dark'): Promise<void> {
    await this.#page.emulateMedia({ colorScheme: theme });
  }

  async expectTheme(theme: 'light' | 'dark'): Promise<void> {
    await expect(this.#page.locator('html')).toHaveAttribute('data-theme', theme);
  }

  async resize(width: number, height: number): Promise<void> {
    await this.#page.setViewportSize({ width, height });
  }

  async expectNoSidewaysScroll(): Promise<void> {
    const overflow = await this.#page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }

  async expectAccessible(): Promise<void> {
    const { violations } = await new AxeBuilder({ page: this.#page }).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`),
    ).toEqual([]);
  }

  async press(keys: string): Promise<void> {
    await this.#page.keyboard.press(keys);
  }

  async type(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  async picture(path: string): Promise<void> {
    await this.#page.screenshot({ path, animations: 'disabled' });
  }

  /** The next lead reaches the server and is stored, but the browser never hears of it. */
  async loseNextSaveAnswer(): Promise<void> {
    await this.#page.route(
      `${this.#url}/api/leads`,
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
  }

  /**
   * The next lead reaches the server, but its answer is kept back until it is released; `awaited`
   * resolves when the browser waits for it.
   */
  async holdNextSaveAnswer(): Promise<{ awaited: Promise<void>; release: () => void }> {
    const asked = Promise.withResolvers<void>();
    const released = Promise.withResolvers<void>();
    await this.#page.route(
      `${this.#url}/api/leads`,
      async (route) => {
        asked.resolve();
        await released.promise;
        await route.continue();
      },
      { times: 1 },
    );
    return { awaited: asked.promise, release: released.resolve };
  }

  /** Another tab of the same browser, with the app open in it. */
  async openSecondTab(): Promise<{ app: AppDriver; intake: IntakeDriver }> {
    const page = await this.#page.context().newPage();
    const app = new AppDriver(page, this.#url);
    await app.open();
    return { app, intake: new IntakeDriver(page) };
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  /** On a phone: more of the form, less of the map. */
  async growSheet(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Show more of the form' }).click();
  }

  async expectServerReady(): Promise<void> {
    await expect(this.#page.getByRole('banner')).toContainText('Ready');
  }

  async expectNoConnection(): Promise<void> {
    await expect(this.#page.getByRole('banner')).toContainText('No connection');
  }
}
