import { expect, type Page } from '@playwright/test';
import { longer, longerMark, sayEverythingLonger } from './longer-words.ts';
import { misfits } from './misfits.ts';

/** The languages of the page, and one more in which everything is 40 % longer. */
export class LanguageDriver {
  readonly #page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  /** Behind the account's button, or on the card of a page with one thing to do. */
  async choose(name: string): Promise<void> {
    await this.#page.getByLabel(/^(Language|Langue|Idioma)$/).selectOption({ label: name });
  }

  async expectIs(code: string): Promise<void> {
    await expect(this.#page.locator('html')).toHaveAttribute('lang', code);
  }

  async expectSays(...words: readonly string[]): Promise<void> {
    for (const said of words)
      await expect(this.#page.getByText(said, { exact: true }).first()).toBeVisible();
  }

  async expectTyped(label: string, value: string): Promise<void> {
    // “Optional” belongs to the name.
    const name = new RegExp(`^${label}( |$)`);
    await expect(this.#page.getByRole('textbox', { name })).toHaveValue(value);
  }

  async reload(): Promise<void> {
    await this.#page.reload();
  }

  async signOut(): Promise<void> {
    await this.#page.context().clearCookies();
    await this.#page.evaluate(() => localStorage.clear());
  }

  /** From now on, to be said before anything is opened. */
  async sayEverythingLonger(): Promise<void> {
    await sayEverythingLonger(this.#page);
  }

  /** @param words English of something that must be there by then */
  async open(path: string, words: string): Promise<void> {
    await this.#page.goto(`${this.#url}${path}`);
    await this.expectThere(words);
  }

  async expectThere(words: string): Promise<void> {
    await expect(this.#page.getByText(longer(words)).first()).toBeVisible();
  }

  /** Presses what English calls so. */
  async press(words: string): Promise<void> {
    await this.#named(words).first().click();
  }

  /** Something found, which has its own name in every language. */
  async takeOption(label: string): Promise<void> {
    await this.#page.getByRole('option', { name: label }).click();
  }

  /** The round button that ends the header. */
  async openAccount(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button').last().click();
    await expect(this.#page.getByRole('dialog')).toBeVisible();
  }

  /** The count of this device's leads, with the list behind it. */
  async pressChip(): Promise<void> {
    await this.#page.getByRole('banner').getByRole('button').first().click();
    await this.expectThere('Leads of this device');
  }

  async closeDialog(): Promise<void> {
    await this.#page.keyboard.press('Escape');
    await expect(this.#page.getByRole('dialog')).toHaveCount(0);
  }

  async expectAllFits(screen: string): Promise<void> {
    await this.#page.evaluate(() => document.fonts.ready);
    expect.soft(await this.#page.evaluate(misfits, longerMark), screen).toEqual([]);
    const sideways = await this.#page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect.soft(sideways, `${screen} scrolls sideways`).toBeLessThanOrEqual(0);
  }

  #named(words: string) {
    const name = longer(words);
    return this.#page
      .getByRole('button', { name, exact: true })
      .or(this.#page.getByRole('tab', { name, exact: true }))
      .or(this.#page.getByRole('link', { name, exact: true }));
  }
}
