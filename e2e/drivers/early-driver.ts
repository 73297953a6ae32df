import { expect, type Page } from '@playwright/test';

/** The page before its app has arrived. */
export class EarlyDriver {
  readonly #page: Page;
  #arrive: () => void = () => {};

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the page anew over a network that keeps the app back. */
  async openWithoutApp(): Promise<void> {
    const arrival = new Promise<void>((resolve) => (this.#arrive = resolve));
    await this.#page.route(/assets\/start-.*\.js/, async (route) => {
      await arrival;
      await route.continue();
    });
    await this.#page.reload({ waitUntil: 'commit' });
  }

  async type(text: string): Promise<void> {
    await this.#box().click();
    await this.#page.keyboard.type(text);
    await expect(this.#box()).toHaveValue(text);
  }

  /** Goes on typing wherever the keyboard is. */
  async typeOn(text: string): Promise<void> {
    await this.#page.keyboard.type(text);
  }

  /** The app comes; the box stays where it was, with its text and the keyboard. */
  async expectTakenOver(text: string): Promise<void> {
    const before = await this.#box().boundingBox();
    this.#arrive();
    const box = this.#page.getByRole('combobox', { name: 'Find an address' });
    await expect(box).toHaveValue(text);
    await expect(box).toBeFocused();
    const after = await box.boundingBox();
    for (const side of ['x', 'y', 'width', 'height'] as const)
      expect(Math.abs((after?.[side] ?? NaN) - (before?.[side] ?? NaN)), side).toBeLessThan(1);
  }

  #box() {
    return this.#page.locator('#early-search');
  }
}
