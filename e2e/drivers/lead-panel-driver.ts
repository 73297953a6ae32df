import { expect, type Page } from '@playwright/test';

/** The panel that shows one lead. */
export class LeadPanelDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async expectShown(words: string): Promise<void> {
    await expect(this.#panel()).toContainText(words);
  }

  async expectClosed(): Promise<void> {
    await expect(this.#panel()).toHaveCount(0);
  }

  async openSaved(): Promise<void> {
    await this.#page.getByRole('status').getByRole('button', { name: 'Show the lead' }).click();
  }

  async close(): Promise<void> {
    await this.#panel().getByRole('button', { name: 'Close' }).click();
  }

  #panel() {
    return this.#page.getByRole('complementary');
  }
}
