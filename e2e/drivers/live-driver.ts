import { expect, type Page } from '@playwright/test';

/** The dispatcher's screen as changes by others come in. */
export class LiveDriver {
  readonly #page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  /** @param place hash of a map link */
  async openDispatch(place: string): Promise<void> {
    await this.#page.goto(`${this.#url}/dispatch${place}`);
    await this.expectConnection('live');
  }

  async expectConnection(state: 'live' | 'lost'): Promise<void> {
    const chip = this.#page.locator('[data-connection]');
    await expect(chip).toHaveAttribute('data-connection', state);
    await expect(chip).toContainText(state === 'live' ? 'Live' : /As of .*: connection lost ?\(/);
    // What the header says of the server agrees with it.
    await expect(
      this.#page.getByRole('button', { name: state === 'live' ? 'Ready' : 'No connection' }),
    ).toBeVisible();
  }

  async expectNews(words: string): Promise<void> {
    await expect(this.#news()).toHaveText(words);
  }

  async expectNoNews(): Promise<void> {
    await expect(this.#news()).toHaveCount(0);
  }

  async look(): Promise<void> {
    await this.#news().click();
  }

  async expectListed(words: string): Promise<void> {
    await expect(this.#page.getByRole('grid').getByRole('row', { name: words })).toBeVisible();
  }

  /** Puts the focus into the filter's words, as somebody who is about to type. */
  async beginToFilter(): Promise<void> {
    await this.#page.getByRole('searchbox').focus();
  }

  async expectFilterFocused(): Promise<void> {
    await expect(this.#page.getByRole('searchbox')).toBeFocused();
  }

  /** What the map shows, as its address tells. */
  async camera(): Promise<string> {
    return new URL(this.#page.url()).hash;
  }

  #news() {
    return this.#page.getByRole('button', { name: /: show them$/ });
  }
}
