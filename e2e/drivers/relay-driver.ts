import { expect, type Page } from '@playwright/test';

/** What is shown of the way to RoofLink: in the open lead, and over the list. */
export class RelayDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** In the open lead. */
  async expectState(words: string | RegExp): Promise<void> {
    // Ours tries again after a pause that grows.
    await expect(this.#lead()).toContainText(words, { timeout: 40_000 });
  }

  async expectCannotDecide(): Promise<void> {
    await expect(this.#lead()).toContainText('Owner or office decide');
    await expect(this.#lead().getByRole('button')).toHaveCount(0);
  }

  /** What was tried, behind the line that tells the state. */
  async expectTries(...words: readonly string[]): Promise<void> {
    await this.#lead().locator('summary').click();
    for (const text of words) await expect(this.#lead().getByRole('list')).toContainText(text);
  }

  async sendAgain(): Promise<void> {
    await this.#lead().getByRole('button', { name: 'Send it again' }).click();
  }

  /** Both sides of one property, as they are compared. */
  async expectSides(name: string, sides: { here: string; there: string }): Promise<void> {
    const property = this.#lead().getByRole('rowgroup').filter({ hasText: name });
    await expect(property.getByRole('cell').first()).toHaveText(sides.here);
    await expect(property.getByRole('cell').last()).toHaveText(sides.there);
  }

  /** What cannot be taken back is asked about first, and left. */
  async almostSendAnew(): Promise<void> {
    await this.#lead().getByRole('button', { name: 'None of these: send it' }).click();
    const sure = this.#lead().getByRole('group', { name: /cannot be taken back/ });
    await expect(sure.getByRole('button', { name: 'Yes, do it' })).toBeFocused();
    await sure.getByRole('button', { name: 'Cancel' }).click();
  }

  async takeCandidate(id: string): Promise<void> {
    await this.#lead()
      .getByRole('button', { name: `It is number ${id}` })
      .click();
  }

  /** Over the list of leads. */
  async expectProgress(words: string | RegExp): Promise<void> {
    await expect(this.#progress(words)).toBeVisible({ timeout: 40_000 });
  }

  async expectNoProgress(): Promise<void> {
    await expect(this.#progress(/RoofLink/)).toHaveCount(0, { timeout: 40_000 });
  }

  async showThose(words: string | RegExp): Promise<void> {
    await this.#progress(words).getByRole('button', { name: 'Show' }).click();
  }

  async filter(choice: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'RoofLink' }).selectOption({ label: choice });
  }

  #lead() {
    return this.#page.getByRole('complementary').getByRole('region', { name: 'RoofLink' });
  }

  #progress(words: string | RegExp) {
    return this.#page.getByRole('paragraph').filter({ hasText: words }).filter({ hasText: 'Show' });
  }
}
