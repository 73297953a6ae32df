import { expect, type Locator, type Page } from '@playwright/test';

interface Credentials {
  readonly email: string;
  readonly password: string;
}

/** Who is signed in, and the dialog behind it. */
export class AccountDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** As the header says it, such as “Dana, Dispatcher”. */
  async expectIs(nameAndRole: string): Promise<void> {
    await expect(this.#button()).toHaveAccessibleName(`Account of ${nameAndRole}`);
  }

  async open(): Promise<void> {
    await this.#button().click();
    await expect(this.#dialog()).toBeVisible();
  }

  async close(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Close' }).click();
  }

  /** For an owner whom only the first link has let in. */
  async chooseFirst({ email, password }: Credentials): Promise<void> {
    await this.#dialog().getByLabel('E-mail').fill(email);
    await this.#dialog().getByLabel('New password', { exact: true }).fill(password);
    await this.#dialog().getByRole('button', { name: 'Save' }).click();
    await expect(this.#dialog().getByRole('button', { name: 'Change the password' })).toBeVisible();
  }

  async expectOffersTeam(offers: boolean): Promise<void> {
    const link = this.#dialog().getByRole('link', { name: 'Team and devices' });
    await expect(link).toHaveCount(offers ? 1 : 0);
  }

  /** Unfolds the form for a new password. */
  async beginPassword(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Change the password' }).click();
    await expect(this.#dialog().getByLabel('New password', { exact: true })).toBeVisible();
  }

  /** Begins to set up an authenticator app: its secret and the recovery codes are shown. */
  async beginApp(password: string): Promise<void> {
    const part = this.#dialog().getByRole('region', { name: 'Authenticator app' });
    await part.getByRole('button', { name: 'Set up an app' }).click();
    await part.getByLabel('Your password now').fill(password);
    await part.getByLabel('Your password now').press('Enter');
    await expect(part.getByRole('button', { name: 'Switch it on' })).toBeVisible();
  }

  async expectSays(words: string): Promise<void> {
    await expect(this.#dialog()).toContainText(words);
  }

  async signOut(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Sign out', exact: true }).click();
  }

  /** Ends the sessions of this person in every other browser. */
  async signOutEverywhereElse(): Promise<void> {
    const elsewhere = this.#dialog().getByRole('button', { name: /^Sign out there/ });
    await expect(elsewhere.first()).toBeVisible();
    for (let left = await elsewhere.count(); left > 0; left--) {
      await elsewhere.first().click();
      await expect(elsewhere).toHaveCount(left - 1);
    }
  }

  #button(): Locator {
    return this.#page.getByRole('banner').getByRole('button', { name: /^Account of / });
  }

  #dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'Account' });
  }
}
