import { expect, type Locator, type Page } from '@playwright/test';

/** Labels of the form's fields as a person reads them. */
export type FieldLabel =
  | 'Street address'
  | 'City'
  | 'State'
  | 'ZIP or postal code'
  | 'County'
  | 'Latitude'
  | 'Longitude'
  | 'First name'
  | 'Last name'
  | 'Cell'
  | 'Home phone'
  | 'E-mail'
  | 'Lead source';

/** The form on which a lead is made. */
export class IntakeDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async search(text: string): Promise<void> {
    await this.#searchBox().fill(text);
  }

  async expectSuggestion(text: string): Promise<void> {
    // The last option repeats what was typed: it is no answer.
    const found = this.#page.getByRole('option', { name: text }).filter({ hasNotText: 'as typed' });
    await expect(found.first()).toBeVisible();
  }

  /** Nothing was found; the one thing to take is what was typed. */
  async expectOnlyTyped(text: string): Promise<void> {
    const lines = this.#page.locator('li').and(this.#page.getByRole('option'));
    await expect(lines).toHaveText([`Use “${text}” as typed`]);
  }

  async choose(text: string): Promise<void> {
    await this.#page.getByRole('option', { name: text }).first().click();
  }

  /** Types an address, waits for its suggestion and takes it with Enter. */
  async searchAndTake(text: string, suggestion: string): Promise<void> {
    await this.search(text);
    await this.expectSuggestion(suggestion);
    await this.#searchBox().press('Enter');
  }

  /** Cuts what stands in a field and pastes it into the search box, as people do. */
  async moveTextToSearch(from: FieldLabel): Promise<void> {
    await this.#field(from).focus();
    await this.#page.keyboard.press('Control+A');
    await this.#page.keyboard.press('Control+X');
    await this.#searchBox().focus();
    await this.#page.keyboard.press('Control+V');
  }

  async expectOptions(options: (string | RegExp)[]): Promise<void> {
    const list = this.#page.getByRole('listbox', { name: 'Find an address' });
    if (options.length === 0) await expect(list).toBeHidden();
    else await expect(list.getByRole('option')).toHaveText(options);
  }

  async expectInList(words: string): Promise<void> {
    await expect(this.#page.getByRole('listbox', { name: 'Find an address' })).toContainText(words);
  }

  async focusSearch(): Promise<void> {
    await this.#page.keyboard.press('/');
    await expect(this.#searchBox()).toBeFocused();
  }

  /** What was chosen stands in the search box a moment after it stands in the form. */
  async expectSearchText(text: string): Promise<void> {
    await expect(this.#searchBox()).toHaveValue(text);
  }

  async expectSearchEmptyAndFocused(): Promise<void> {
    await expect(this.#searchBox()).toHaveValue('');
    await expect(this.#searchBox()).toBeFocused();
  }

  async fill(label: FieldLabel, text: string): Promise<void> {
    if (label === 'Latitude' || label === 'Longitude') await this.#unfoldCoordinates();
    await this.#field(label).fill(text);
    await this.#field(label).blur();
  }

  async chooseState(code: string): Promise<void> {
    await this.#field('State').selectOption(code);
  }

  async expectField(label: FieldLabel, value: string | RegExp): Promise<void> {
    await expect(this.#field(label)).toHaveValue(value);
  }

  async textOf(label: FieldLabel): Promise<string> {
    return this.#field(label).inputValue();
  }

  /** Key by key, at the end of what is there; the field keeps the keyboard. */
  async typeInto(label: FieldLabel, text: string): Promise<void> {
    await this.#field(label).focus();
    await this.#page.keyboard.press('End');
    await this.#page.keyboard.type(text);
  }

  async expectFocused(label: FieldLabel): Promise<void> {
    await expect(this.#field(label)).toBeFocused();
  }

  async expectFault(words: string): Promise<void> {
    await expect(this.#page.getByRole('alert').filter({ hasText: words })).toBeVisible();
  }

  async expectNoFault(words: string): Promise<void> {
    await expect(this.#page.getByRole('alert').filter({ hasText: words })).toHaveCount(0);
  }

  /** The words under the faulty field can be read: neither scrolled away nor covered. */
  async expectFaultInSight(words: string): Promise<void> {
    const message = this.#page.getByText(words).last();
    const uncovered = () =>
      message.evaluate((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        const hit = document.elementFromPoint(left + width / 2, top + height / 2);
        return hit !== null && element.contains(hit);
      });
    await expect.poll(uncovered).toBe(true);
  }

  /** No control of the map lies over the form and takes its taps. */
  async expectUncovered(): Promise<void> {
    const form = this.#page.getByRole('region', { name: 'New lead' });
    const covering = () => form.evaluate(strangersOver);
    await expect.poll(covering).toEqual([]);
  }

  async expectNote(words: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }

  async expectNoNote(words: string): Promise<void> {
    await expect(this.#page.getByText(words)).toHaveCount(0);
  }

  async takeOffer(value: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Use “${value}”` }).click();
  }

  async expectOffer(value: string): Promise<void> {
    await expect(this.#page.getByRole('button', { name: `Use “${value}”` })).toBeVisible();
  }

  async pickStatus(text: string): Promise<void> {
    const box = this.#page.getByRole('combobox', { name: 'Status' });
    await box.fill(text);
    await box.press('Enter');
  }

  async expectStatus(name: string): Promise<void> {
    await expect(this.#page.getByRole('combobox', { name: 'Status' })).toHaveValue(name);
  }

  async addExtraInfo(name: string, value: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'Add a row' }).click();
    await this.#page.getByRole('textbox', { name: 'Name', exact: true }).last().fill(name);
    await this.#page.getByRole('textbox', { name: 'Value', exact: true }).last().fill(value);
  }

  async writeExtraInfoAsJson(text: string): Promise<void> {
    await this.#page.getByRole('button', { name: 'JSON' }).click();
    await this.#page.getByRole('textbox', { name: 'Extra info as JSON' }).fill(text);
  }

  async save(): Promise<void> {
    await this.#saveButton().click();
  }

  async saveTwiceAtOnce(): Promise<void> {
    await this.#saveButton().dblclick();
  }

  /** The receipt of the lead that was just saved. */
  async receipt(): Promise<string> {
    const toast = this.#page.getByRole('status').filter({ hasText: /[0-9A-Z]{4}-[0-9A-Z]{4}/ });
    await expect(toast).toBeVisible();
    return /[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await toast.innerText())?.[0] ?? '';
  }

  async chooseNumber(name: string): Promise<void> {
    await this.#page.getByRole('button', { name, exact: true }).click();
  }

  async expectNumberChosen(name: string): Promise<void> {
    await expect(this.#page.getByRole('button', { name, exact: true })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
  }

  async startOver(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Start over' }).click();
  }

  async bringBack(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Bring it back' }).click();
  }

  /** Keeps the lead for later and begins another one. */
  async setAside(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Set aside' }).click();
  }

  async expectUnfinished(count: number): Promise<void> {
    const words = count === 1 ? '1 unfinished lead' : `${count} unfinished leads`;
    if (count === 0) await expect(this.#page.getByText(/\d unfinished lead/)).toHaveCount(0);
    else await expect(this.#page.getByText(words)).toBeVisible();
  }

  /** Unfolds the unfinished leads; one of them shows all these words. */
  async expectUnfinishedShows(...words: string[]): Promise<void> {
    let draft = this.#unfinished();
    for (const text of words) draft = draft.filter({ hasText: text });
    const fold = this.#page.locator('details', { hasText: 'unfinished' });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
    await expect(draft).toBeVisible();
  }

  async continueWith(words: string): Promise<void> {
    await this.#unfinished(words).getByRole('button', { name: 'Continue' }).click();
  }

  async discardUnfinished(words: string): Promise<void> {
    await this.#unfinished(words).getByRole('button', { name: 'Discard' }).click();
  }

  async undo(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Undo', exact: true }).click();
  }

  /** Said over the map after saving: the lead lies on this device, whatever the server does. */
  async expectSavedHere(): Promise<void> {
    await expect(
      this.#page.getByRole('status').filter({ hasText: 'Saved on this device' }),
    ).toBeVisible();
  }

  /** Now, not some seconds later: by then the offer would have run out anyway. */
  async expectNoBringBackAnyMore(): Promise<void> {
    expect(await this.#page.getByRole('button', { name: 'Bring it back' }).count()).toBe(0);
  }

  /** Resolves when the browser has kept the draft. */
  async expectDraftKept(text: string): Promise<void> {
    await expect.poll(() => this.#keptDrafts()).toContain(text);
  }

  async #unfoldCoordinates(): Promise<void> {
    const fold = this.#page.locator('details', { hasText: 'Coordinates' });
    if ((await fold.getAttribute('open')) === null) await fold.locator('summary').click();
  }

  async #keptDrafts(): Promise<string> {
    return this.#page.evaluate(
      () =>
        new Promise<string>((resolve, reject) => {
          const opening = indexedDB.open('leadmap');
          opening.onerror = () => reject(opening.error);
          opening.onsuccess = () => {
            const db = opening.result;
            if (!db.objectStoreNames.contains('drafts')) return resolve('');
            const reading = db.transaction('drafts').objectStore('drafts').getAll();
            reading.onsuccess = () => {
              db.close();
              resolve(JSON.stringify(reading.result));
            };
          };
        }),
    );
  }

  #unfinished(words = ''): Locator {
    return this.#page
      .locator('details', { hasText: 'unfinished' })
      .getByRole('listitem')
      .filter({ hasText: words });
  }

  #searchBox(): Locator {
    return this.#page.getByRole('combobox', { name: 'Find an address' });
  }

  #saveButton(): Locator {
    return this.#page.getByRole('button', { name: /^(Save lead|Saving…)$/ });
  }

  #field(label: FieldLabel): Locator {
    return this.#page
      .getByLabel(label, { exact: false })
      .and(this.#page.locator('input, select'))
      .first();
  }
}

/** What is hit at points all over an element without being part of it, by its class names. */
function strangersOver(element: Element): string[] {
  const { left, top, right, bottom } = element.getBoundingClientRect();
  const strangers = new Set<string>();
  const step = 8;
  // Its corners are round.
  for (let x = left + 2 * step; x < right - 2 * step; x += step)
    for (let y = top + 2 * step; y < bottom; y += step) {
      const hit = document.elementFromPoint(x, y);
      if (hit && !element.contains(hit)) strangers.add(hit.className);
    }
  return [...strangers];
}
