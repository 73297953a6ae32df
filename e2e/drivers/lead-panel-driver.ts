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

  /** The notice of leads that it may be the same as. */
  async expectSameAs(...words: string[]): Promise<void> {
    for (const text of words) await expect(this.#sameAs()).toContainText(text);
  }

  async openSame(): Promise<void> {
    await this.#sameAs().getByRole('button').first().click();
  }

  async openSaved(): Promise<void> {
    await this.#page.getByRole('status').getByRole('button', { name: 'Show the lead' }).click();
  }

  async close(): Promise<void> {
    await this.#panel().getByRole('button', { name: 'Close' }).click();
  }

  async focus(): Promise<void> {
    await expect(this.#panel()).toContainText('History');
    await this.#panel().focus();
  }

  /** Changes reach the server, and their answers wait until the returned function is called. */
  async holdAnswers(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.#page.route('**/api/leads/*', async (route) => {
      if (route.request().method() !== 'PATCH') return route.fallback();
      const response = await route.fetch();
      await released;
      return route.fulfill({ response });
    });
    return release;
  }

  /** Changes reach the server only when the returned function is called. */
  async holdChanges(): Promise<() => void> {
    let release = () => {};
    const released = new Promise<void>((resolve) => (release = resolve));
    await this.#page.route('**/api/leads/*', async (route) => {
      if (route.request().method() === 'PATCH') await released;
      return route.fallback();
    });
    return release;
  }

  async expectStatus(name: string): Promise<void> {
    await expect(this.#panel().getByRole('button', { name: /^Status:/ })).toContainText(name);
  }

  async edit(label: string, value: string): Promise<void> {
    const form = this.#panel().getByRole('form', { name: 'Edit the lead' });
    if ((await form.count()) === 0) await this.#button('Edit').first().click();
    await form.getByLabel(label).fill(value);
  }

  async saveEdit(): Promise<void> {
    await this.#button('Save changes').click();
  }

  /** What was typed stands there still. */
  async expectTyped(label: string, value: string): Promise<void> {
    await expect(this.#panel().getByLabel(label)).toHaveValue(value);
  }

  async expectTrouble(words: string): Promise<void> {
    await expect(this.#panel().getByRole('alert')).toContainText(words);
  }

  /** Both values of a field, side by side. */
  async expectConflict(field: string, sides: { theirs: string; yours: string }): Promise<void> {
    const decision = this.#panel().getByRole('group', { name: field });
    await expect(decision.getByRole('radio', { name: /^Theirs/ })).toHaveAccessibleName(
      new RegExp(sides.theirs),
    );
    await expect(decision.getByRole('radio', { name: /^Yours/ })).toHaveAccessibleName(
      new RegExp(sides.yours),
    );
  }

  async decideForMine(field: string): Promise<void> {
    const decision = this.#panel().getByRole('group', { name: field });
    await decision.getByRole('radio', { name: /^Yours/ }).check();
    await this.saveDecisions();
  }

  async saveDecisions(): Promise<void> {
    await this.#button('Save what I chose').click();
  }

  async giveReason(reason: string): Promise<void> {
    await this.#panel().getByLabel('Why may they be contacted now?').fill(reason);
    await this.#page.keyboard.press('Enter');
  }

  async typeNote(note: string): Promise<void> {
    await this.#panel().getByLabel('Add a note').fill(note);
  }

  async addNote(note: string): Promise<void> {
    await this.typeNote(note);
    await this.#button('Save the note').click();
  }

  async expectHistory(...lines: readonly string[]): Promise<void> {
    const history = this.#panel().getByRole('list', { name: 'History' });
    for (const line of lines) await expect(history).toContainText(line);
  }

  async expectTold(words: string): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }

  async beginMove(): Promise<void> {
    await this.#button('Move the pin').click();
    await expect(this.#panel()).toContainText('Where is the house?');
  }

  async saveMove(): Promise<void> {
    await expect(this.#panel()).toContainText(/Moved by [\d,]+ m/);
    await this.#button('Save the new place').click();
    await expect(this.#panel()).not.toContainText('Where is the house?');
  }

  async openNearest(address: string): Promise<void> {
    await this.#button('Nearest workable leads').click();
    const list = this.#panel().getByRole('list', { name: 'Nearest workable leads' });
    await list.getByRole('button', { name: address }).click();
  }

  #button(name: string) {
    return this.#panel().getByRole('button', { name, exact: true });
  }

  #sameAs() {
    return this.#panel().getByRole('status').filter({ hasText: 'This may be the same as' });
  }

  #panel() {
    return this.#page.getByRole('complementary');
  }
}
