import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page } from '@playwright/test';
import { OutboxDriver } from './outbox-driver.ts';
import { IntakeDriver } from './intake-driver.ts';
import { LeadPanelDriver } from './lead-panel-driver.ts';
import { OfflineDriver } from './offline-driver.ts';

/** One more tab, and what can be done in it. */
interface OpenTab {
  readonly app: AppDriver;
  readonly intake: IntakeDriver;
  readonly offline: OfflineDriver;
}

/** The app in another browser, and what can be done in it. */
interface OtherMachine {
  readonly intake: IntakeDriver;
  readonly app: AppDriver;
  readonly outbox: OutboxDriver;
  readonly leadPanel: LeadPanelDriver;
}

/** Where the app comes from, and how a browser is let in. */
interface AppServer {
  url(): string;
  signIn(context: BrowserContext): Promise<void>;
}

/** The screen as a whole: opening, reloading, theme, size, accessibility. */
export class AppDriver {
  readonly #page: Page;
  readonly #server: AppServer;
  #url: string;

  constructor(page: Page, server: AppServer) {
    this.#page = page;
    this.#server = server;
    this.#url = server.url();
  }

  /** From now on the app is opened at another address. */
  goThrough(url: string): void {
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

  /** The whole page, or what `within` selects of it. */
  async expectAccessible(within?: string): Promise<void> {
    const axe = new AxeBuilder({ page: this.#page });
    const { violations } = await (within ? axe.include(within) : axe).analyze();
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

  /** Another tab of the same browser, with the app open in it. */
  async openSecondTab(): Promise<OpenTab> {
    const page = await this.#page.context().newPage();
    const app = new AppDriver(page, this.#server);
    app.goThrough(this.#url);
    await app.open();
    return {
      app,
      intake: new IntakeDriver(page),
      offline: new OfflineDriver(page),
    };
  }

  /** The app in another browser that knows nothing of this one. */
  async openOnAnotherMachine(path = '/'): Promise<OtherMachine> {
    const browser = this.#page.context().browser();
    if (!browser) throw new Error('This browser cannot be opened twice.');
    const page = await browser.newPage();
    await this.#server.signIn(page.context());
    const app = new AppDriver(page, this.#server);
    await app.open(path);
    return {
      app,
      intake: new IntakeDriver(page),
      outbox: new OutboxDriver(page),
      leadPanel: new LeadPanelDriver(page),
    };
  }

  /** As in a private window with storage switched off; to be said before the app is opened. */
  async refuseStorage(): Promise<void> {
    await this.#page.addInitScript(() => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('Storage is switched off.', 'SecurityError');
      };
    });
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
