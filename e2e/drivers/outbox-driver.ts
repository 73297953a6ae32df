import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** What this device holds: the count in the header and the list behind it. */
export class OutboxDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async expectCount(words: string | RegExp): Promise<void> {
    await expect(this.#chip()).toHaveAccessibleName(words);
  }

  /** Something was entered on this device, and all of it is on the server. */
  async expectEverythingSent(): Promise<void> {
    await this.open();
    await expect(this.#dialog()).toContainText('+ 0 waiting here', { timeout: 120_000 });
  }

  async open(): Promise<void> {
    await this.#chip().click();
    await expect(this.#dialog()).toBeVisible();
  }

  async close(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Close' }).click();
  }

  async expectSum(words: string): Promise<void> {
    await expect(this.#dialog()).toContainText(words);
  }

  async expectWaiting(label: string, words: string | RegExp): Promise<void> {
    await expect(this.#waiting(label)).toContainText(words);
  }

  async expectSent(label: string, receipt: string | RegExp): Promise<void> {
    await expect(
      this.#dialog().getByRole('region', { name: 'On the server' }).getByRole('button', {
        name: label,
      }),
    ).toContainText(receipt);
  }

  /** Fails soon where nothing is left to send. */
  async sendNow(): Promise<void> {
    const button = this.#dialog().getByRole('button', { name: 'Send now' });
    await button.click({ timeout: 2_000 });
  }

  async edit(label: string): Promise<void> {
    await this.#waiting(label).getByRole('button', { name: 'Edit' }).click();
  }

  async discard(label: string): Promise<void> {
    await this.#waiting(label).getByRole('button', { name: 'Throw away' }).click();
  }

  async undoDiscard(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Undo' }).click();
  }

  /** The path of the exported file and what is in it. */
  async export(): Promise<{ path: string; content: unknown }> {
    const downloading = this.#page.waitForEvent('download');
    await this.#dialog().getByRole('button', { name: 'Export to a file' }).click();
    const path = await (await downloading).path();
    return { path, content: JSON.parse(await readFile(path, 'utf8')) };
  }

  async import(file: string | { name: string; mimeType: string; buffer: Buffer }): Promise<void> {
    await this.#dialog().locator('input[type=file]').setInputFiles(file);
  }

  async expectNote(words: string): Promise<void> {
    const note = this.#dialog().getByRole('status').filter({ hasText: words });
    // Each lead of a file is on the disk before the next one is taken.
    await expect(note).toBeVisible({ timeout: 60_000 });
  }

  #chip(): Locator {
    return this.#page
      .getByRole('banner')
      .getByRole('button', { name: /saved|waiting|Nothing|need/ });
  }

  #dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Leads of this device' });
  }

  #waiting(label: string): Locator {
    return this.#dialog()
      .getByRole('region', { name: 'Waiting here' })
      .getByRole('listitem')
      .filter({ hasText: label });
  }
}
