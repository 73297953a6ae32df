import { expect, type Locator, type Page } from '@playwright/test';

const reasonLabel = 'Reason for a new lead here';

/** The notice of leads that are known already. */
export class DuplicateDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** One line of the notice shows all these words. */
  async expectShown(...words: string[]): Promise<void> {
    let line = this.#lines();
    for (const text of words) line = line.filter({ hasText: text });
    await expect(line).toHaveCount(1);
  }

  async expectNone(): Promise<void> {
    await expect(this.#lines()).toHaveCount(0);
  }

  async openFirstByKey(): Promise<void> {
    await this.#page.keyboard.press('Alt+KeyD');
  }

  async expectAsksReason(): Promise<void> {
    await expect(this.#reason()).toBeVisible();
  }

  async expectReasonFocused(): Promise<void> {
    await expect(this.#reason()).toBeFocused();
  }

  async giveReason(text: string): Promise<void> {
    await this.#reason().fill(text);
  }

  async expectOnlyThisDevice(): Promise<void> {
    await expect(
      this.#page.getByRole('status').filter({ hasText: 'only leads of this device' }),
    ).toBeVisible();
  }

  #lines(): Locator {
    return this.#page
      .getByRole('status')
      .filter({ hasText: 'known already' })
      .getByRole('listitem');
  }

  #reason(): Locator {
    return this.#page.getByRole('textbox', { name: reasonLabel });
  }
}
