import { expect, type Locator, type Page } from '@playwright/test';

/** The tabs of the screen as a person reads them. */
export const teamTabs = ['People', 'API keys', 'Kiosks', 'What was done'] as const;
type TeamTab = (typeof teamTabs)[number];

type RoleName = 'Owner' | 'Office' | 'Dispatcher';

/** The owner's page: people, keys, kiosks, and what was done. */
export class TeamDriver {
  readonly #page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  async open(tab: TeamTab = 'People'): Promise<void> {
    await this.#page.goto(`${this.#url}/team`);
    await expect(this.#page.getByRole('heading', { name: /^Team and devices/ })).toBeVisible();
    await this.choose(tab);
  }

  async choose(tab: TeamTab): Promise<void> {
    await this.#page.getByRole('tab', { name: tab }).click();
    await expect(this.#page.getByRole('tabpanel', { name: tab })).toBeVisible();
    await expect(this.#page.getByText('Loading')).toHaveCount(0);
  }

  /** Whoever may not see it gets the map instead. */
  async expectNotHere(): Promise<void> {
    await this.#page.goto(`${this.#url}/team`);
    await expect(this.#page.getByRole('button', { name: 'Save lead' })).toBeVisible();
    await expect(this.#page.getByRole('tab')).toHaveCount(0);
  }

  /** @returns the link that is shown once */
  async invite(role: RoleName, email = ''): Promise<string> {
    await this.openInviteForm();
    const form = this.#page.getByRole('form', { name: 'Invite someone' });
    await form.getByLabel('Role').selectOption(role);
    await form.getByLabel('E-mail').fill(email);
    await form.getByRole('button', { name: 'Make the link' }).click();
    return this.#shownOnce('The invitation is ready');
  }

  async openInviteForm(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Invite someone' }).click();
  }

  /** @returns the key that is shown once */
  async makeKey(name: string, role: RoleName): Promise<string> {
    await this.#page.getByRole('button', { name: 'Make a key' }).click();
    const form = this.#page.getByRole('form', { name: 'Make a key' });
    await form.getByLabel('What it is for').fill(name);
    await form.getByLabel('Role').selectOption(role);
    await form.getByRole('button', { name: 'Make a key' }).click();
    return this.#shownOnce(`The key for ${name}`);
  }

  /** @returns the code that is shown until it was typed on the device */
  async addKiosk(name: string): Promise<string> {
    await this.#page.getByRole('button', { name: 'Add a kiosk' }).click();
    const form = this.#page.getByRole('form', { name: 'Add a kiosk' });
    await form.getByLabel('Where it stands').fill(name);
    await form.getByRole('button', { name: 'Make a code' }).click();
    return this.#shownOnce(`The code for ${name}`);
  }

  async openKioskSettings(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Settings: ${name}` }).click();
    await expect(this.#settingsForm()).toBeVisible();
  }

  async fillKioskSettings(fields: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(fields))
      await this.#settingsForm().getByLabel(label).fill(value);
  }

  async showLanguageEarlier(name: string): Promise<void> {
    await this.#settingsForm()
      .getByRole('button', { name: `Show ${name} earlier` })
      .click();
  }

  async saveKioskSettings(): Promise<void> {
    await this.#settingsForm().getByRole('button', { name: 'Save the settings' }).click();
    await expect(this.#settingsForm()).toHaveCount(0);
  }

  /** Told beside the field, which has the focus. */
  async expectRefusedSettings(words: string): Promise<void> {
    await this.#settingsForm().getByRole('button', { name: 'Save the settings' }).click();
    await expect(this.#page.locator(':focus')).toHaveAccessibleDescription(new RegExp(words));
  }

  /** Changes what visitors agree to in one language; the version that comes of it. */
  async changeConsent(language: string, text: string, version: number): Promise<void> {
    const form = this.#page.getByRole('form', { name: 'What visitors agree to' });
    await form.getByLabel(language).fill(text);
    await form.getByRole('button', { name: `Save as version ${version}` }).click();
    await expect(form).toContainText(`Version ${version}, since`);
  }

  async expectPaired(name: string): Promise<void> {
    await expect(this.#page.getByText(`${name} is paired`)).toBeVisible();
  }

  /** Of a key or a kiosk; it asks once. */
  async revoke(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Revoke: ${name}` }).click();
    const sure = this.#page.getByRole('dialog', { name: `Revoke “${name}”?` });
    await sure.getByRole('button', { name: 'Revoke' }).click();
    await expect(this.#page.getByText(`“${name}” was revoked.`)).toBeVisible();
  }

  /** A line of any list on the tab: a person, an invitation, a key, a kiosk or what was done. */
  async expectLine(...words: string[]): Promise<void> {
    let line = this.#page.getByRole('tabpanel').getByRole('listitem');
    for (const text of words) line = line.filter({ hasText: text });
    await expect(line.first()).toBeVisible();
  }

  #settingsForm(): Locator {
    return this.#page.getByRole('form', { name: /^Settings of/ });
  }

  async #shownOnce(title: string): Promise<string> {
    const card = this.#card(title);
    await expect(card).toBeVisible();
    return card.locator('code').innerText();
  }

  #card(title: string): Locator {
    return this.#page.getByRole('region', { name: title });
  }
}
