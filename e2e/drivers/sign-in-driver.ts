import { expect, type Locator, type Page } from '@playwright/test';

interface Joining {
  readonly name: string;
  /** Absent when the invitation names it. */
  readonly email?: string;
  readonly password: string;
}

/** Every way into the app: the sign-in page, one-time links, and the dialog over a running app. */
export class SignInDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(url: string): Promise<void> {
    await this.#page.goto(url);
  }

  async expectSignInScreen(): Promise<void> {
    await expect(this.#heading('Sign in')).toBeVisible();
    await expect(this.#dialog()).toBeHidden();
  }

  async expectNoOwner(): Promise<void> {
    await expect(this.#heading('This Leadmap has no owner yet')).toBeVisible();
  }

  /** The server did not say whether anybody is signed in. */
  async expectUnreachable(): Promise<void> {
    await expect(this.#page.getByText('while the server cannot be reached')).toBeVisible();
  }

  async signIn(email: string, password: string): Promise<void> {
    await this.#page.getByLabel('E-mail').fill(email);
    await this.#password().fill(password);
    await this.#button('Sign in').click();
  }

  /** The second step, by the authenticator app. */
  async enterCode(code: string): Promise<void> {
    await this.#page.getByLabel('Six digits').fill(code);
    await this.#button('Go on').click();
  }

  /** The second step, without the authenticator app. */
  async enterRecoveryCode(code: string): Promise<void> {
    await this.#button('Use a recovery code').click();
    await this.#page.getByLabel('Recovery code').fill(code);
    await this.#button('Go on').click();
  }

  async expectCodeAsked(): Promise<void> {
    await expect(this.#page.getByLabel('Six digits')).toBeFocused();
  }

  /** What is wrong is said, and has the focus; what was typed is still there. */
  async expectRefused(words: string | RegExp): Promise<void> {
    const focused = this.#page.locator(':focus');
    await expect(this.#page.getByRole('main').or(this.#dialog()).last()).toContainText(words);
    await expect(
      this.#page
        .getByRole('alert')
        .filter({ hasText: words })
        .and(focused)
        .or(this.#page.locator('input[aria-invalid=true]').and(focused)),
    ).toBeVisible();
  }

  async expectTyped(email: string): Promise<void> {
    await expect(this.#page.getByLabel('E-mail')).toHaveValue(email);
  }

  async askForPassword(email: string): Promise<void> {
    await this.#button('Forgot password?').click();
    await this.#page.getByLabel('E-mail').fill(email);
    await this.#button('Ask for a new password').click();
    await expect(this.#page.getByText('If somebody signs in with that address')).toBeVisible();
  }

  async backToSignIn(): Promise<void> {
    await this.#button('Back to sign in').click();
  }

  async followLink(url: string): Promise<void> {
    await this.#page.goto(url);
    // The token is a secret, and works no second time.
    await expect(this.#page).toHaveURL(/^[^#]*$/);
  }

  async joinAs({ name, email, password }: Joining): Promise<void> {
    await this.#page.getByLabel('Your name').fill(name);
    if (email !== undefined) await this.#page.getByLabel('E-mail').fill(email);
    await this.#password().fill(password);
    await this.#button(/^Join /).click();
  }

  async choosePassword(password: string): Promise<void> {
    await this.#page.getByLabel('New password').fill(password);
    await this.#button('Save and sign in').click();
  }

  async expectJoining(): Promise<void> {
    await expect(this.#button(/^Join /)).toBeVisible();
  }

  async expectLinkCutShort(): Promise<void> {
    await expect(this.#heading('Part of the link is missing')).toBeVisible();
  }

  async expectPairing(): Promise<void> {
    await expect(this.#heading('Make this device a kiosk')).toBeVisible();
  }

  async expectLinkGone(): Promise<void> {
    await expect(this.#heading('This link does not work any more')).toBeVisible();
  }

  /** Makes this browser a kiosk by the code that the owner sees. */
  async pair(url: string, code: string): Promise<void> {
    await this.#page.goto(`${url}/pair`);
    await this.#page.getByLabel('Code').fill(code);
    await this.#button('Pair').click();
  }

  async expectSignedOutInMidWork(): Promise<void> {
    await expect(this.#dialog()).toBeVisible();
  }

  /** In the dialog over the running app. */
  async signInAgain(password: string): Promise<void> {
    await this.#dialog().getByLabel('Password', { exact: true }).fill(password);
    await this.#dialog().getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(this.#dialog()).toBeHidden();
  }

  async signInLater(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Close' }).click();
  }

  async continueAsSomeoneElse(): Promise<void> {
    await this.#dialog().getByRole('button', { name: 'Continue as someone else' }).click();
  }

  #dialog(): Locator {
    return this.#page.getByRole('dialog', { name: 'You were signed out' });
  }

  #heading(name: string): Locator {
    return this.#page.getByRole('heading', { name, exact: true });
  }

  #button(name: string | RegExp): Locator {
    return this.#page.getByRole('button', { name, exact: typeof name === 'string' });
  }

  #password(): Locator {
    return this.#page.getByLabel('Password', { exact: true });
  }
}
