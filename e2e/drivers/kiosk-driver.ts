import { type BrowserContext, expect, type Locator, type Page } from '@playwright/test';
import type { ChangeKiosk } from '#contract/kiosk.ts';
import { catalog as english } from '#web/lib/messages/en/later-catalog.ts';
import { catalog as spanish } from '#web/lib/messages/es/later-catalog.ts';
import { catalog as french } from '#web/lib/messages/fr/later-catalog.ts';
import { allowedOn, keepingOn, tooSmallOn } from './kiosk-page-checks.ts';
import { untilKept } from './until-kept.ts';

const wordsOf = { English: english, Français: french, Español: spanish } as const;
type LanguageName = keyof typeof wordsOf;

interface KioskServer {
  url(): string;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

interface VisitorWords {
  readonly name: string;
  readonly contact: string;
}

/** The device in the lobby, as a visitor and as staff see it. */
export class KioskDriver {
  readonly #page: Page;
  readonly #server: KioskServer;
  #language: LanguageName = 'English';
  /** What the device is a kiosk by. */
  #cookie = '';
  #effort = { fields: 0, keys: 0, touches: 0 };

  constructor(page: Page, server: KioskServer) {
    this.#page = page;
    this.#server = server;
  }

  /** Makes this browser a kiosk without its screens: pairing has a journey of its own. */
  async pair(settings: Partial<ChangeKiosk> = {}): Promise<void> {
    const context = this.#page.context();
    await pairKiosk(this.#server, { context, settings });
    const cookies = await context.cookies();
    this.#cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  }

  /** Notes when the page asks for the screen to stay lit; before it is opened. */
  async watchWakeLock(): Promise<void> {
    await this.#page.addInitScript(() => {
      const { wakeLock } = navigator;
      const request = wakeLock.request.bind(wakeLock);
      wakeLock.request = (kind) => {
        performance.mark('wake-lock');
        return request(kind);
      };
    });
  }

  /** It is asked for, and anew when the page was hidden: the browser has let go of it then. */
  async expectAwake(): Promise<void> {
    const asked = () => this.#page.evaluate(() => performance.getEntriesByName('wake-lock').length);
    await expect.poll(asked).toBe(1);
    await this.#page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
    await expect.poll(asked).toBe(2);
  }

  /** After a touch. */
  async expectFillsScreen(): Promise<void> {
    await expect
      .poll(() => this.#page.evaluate(() => document.fullscreenElement?.localName))
      .toBe('html');
  }

  /** Whatever is asked for, a kiosk shows its first screen. */
  async open(path = '/'): Promise<void> {
    await this.#page.goto(this.#server.url() + path);
    await this.expectFresh();
  }

  async expectFresh(): Promise<void> {
    await expect(this.#page).toHaveURL(`${this.#server.url()}/kiosk`);
    await expect(this.#heading('addressTitle')).toBeVisible();
    await expect(this.#search()).toHaveValue('');
  }

  async choose(language: LanguageName): Promise<void> {
    await this.#touch(this.#page.getByRole('button', { name: language }));
    this.#language = language;
    await expect(this.#heading('addressTitle')).toBeVisible();
  }

  async search(text: string): Promise<void> {
    await this.#touch(this.#search());
    await this.#search().fill(text);
    this.#effort.fields += 1;
    this.#effort.keys += text.length;
  }

  async expectSearched(text: string): Promise<void> {
    await expect(this.#search()).toHaveValue(text);
  }

  async take(label: string): Promise<void> {
    await this.#touch(this.#page.getByRole('option', { name: label }));
    await expect(this.#heading('aboutTitle')).toBeVisible();
  }

  /** The address that was searched for is not among those that were found. */
  async takeTyped(): Promise<void> {
    await this.#touch(this.#page.getByRole('option').last());
    await expect(this.#heading('handTitle')).toBeVisible();
  }

  async typeByHand({ street, city, zip }: { street: string; city: string; zip: string }) {
    await this.fill('street', street);
    await this.fill('city', city);
    await this.fill('zip', zip);
  }

  async beginByHand(): Promise<void> {
    await this.press('byHand');
    await expect(this.#heading('handTitle')).toBeVisible();
  }

  async fill(field: 'street' | 'city' | 'zip' | 'name' | 'contact', text: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: this.#say(field) }).fill(text);
    this.#effort.fields += 1;
    this.#effort.keys += text.length;
    this.#effort.touches += 1;
  }

  async press(button: string): Promise<void> {
    await this.#touch(this.#page.getByRole('button', { name: this.#say(button), exact: true }));
  }

  /** In its middle. */
  async pressMap(): Promise<void> {
    await expect(this.#page.locator('[data-map-state=idle]')).toBeVisible({ timeout: 40_000 });
    // Whose data it is, is folded away and does not take the press.
    await expect(this.#page.locator('.maplibregl-ctrl-attrib')).toBeVisible();
    await expect(this.#page.locator('.maplibregl-compact-show')).toHaveCount(0);
    await this.#touch(this.#page.locator('canvas'));
  }

  /** Too far out for houses to be seen: a press leads there and chooses none. */
  async comeCloser(): Promise<void> {
    await expect(this.#heading('mapFar')).toBeVisible();
    await this.pressMap();
    await expect(this.#heading('mapTitle')).toBeVisible();
  }

  async expectMapHouse(words: RegExp): Promise<void> {
    await expect(this.#heading('mapIsIt')).toBeVisible();
    await expect(this.#page.getByRole('status').filter({ hasText: words })).toBeVisible();
  }

  async tellAbout({ name, contact }: VisitorWords): Promise<void> {
    await this.fill('name', name);
    await this.fill('contact', contact);
    await this.chooseAndAgree();
  }

  async chooseAndAgree(): Promise<void> {
    await this.#touch(this.#page.getByText(this.#say('wantsStorm')));
    const agrees = this.#page.getByRole('checkbox');
    if (!(await agrees.isChecked())) await this.#touch(agrees);
  }

  /** By the browser's own button, or a swipe. */
  async back(): Promise<void> {
    await this.#page.goBack();
  }

  async expectNoMap(): Promise<void> {
    await expect(this.#page.getByRole('button', { name: this.#say('useMap') })).toBeHidden();
  }

  /** Back from “About you”: the house that was chosen stands on the first screen. */
  async backToChosen(house: string): Promise<void> {
    await expect(this.#heading('aboutTitle')).toBeVisible();
    await this.press('back');
    await expect(this.#heading('addressTitle')).toBeVisible();
    await this.expectSays(house);
    await this.expectSearched('');
  }

  async expectAddressStep(): Promise<void> {
    await expect(this.#heading('addressTitle')).toBeVisible();
  }

  /** As somebody does who wants to take what is typed along. */
  async copy(field: 'contact'): Promise<void> {
    await this.#page.getByRole('textbox', { name: this.#say(field) }).focus();
    for (const keys of ['Control+A', 'Control+C']) await this.#page.keyboard.press(keys);
  }

  /** What the next one gets out of the first field by the keys for it. */
  async undoAndPaste(): Promise<string> {
    await this.#search().focus();
    for (const keys of ['Control+Z', 'Control+Y', 'Control+V'])
      await this.#page.keyboard.press(keys);
    const got = await this.#search().inputValue();
    await this.#search().fill('');
    return got;
  }

  async send(): Promise<void> {
    await this.press('send');
  }

  /** Both presses before the page can answer to the first. */
  async sendTwice(): Promise<void> {
    const send = this.#page.getByRole('button', { name: this.#say('send'), exact: true });
    await send.evaluate((button: HTMLElement) => {
      button.click();
      button.click();
    });
  }

  async expectThanks(): Promise<void> {
    await expect(this.#heading('thanksTitle')).toBeVisible();
  }

  /** The page begins anew, by itself or because something was pressed. */
  async startsAfresh(because: () => Promise<void>): Promise<void> {
    const begun = this.#page.waitForEvent('load');
    await because();
    await begun;
    this.#language = 'English';
    this.#effort = { fields: 0, keys: 0, touches: 0 };
    await this.expectFresh();
  }

  /**
   * What the visit has cost so far, in seconds by the keystroke-level model: a touch 1.1, a key on
   * the glass 0.4, a thought before each touch of another thing 1.35, reading 4 words a second.
   */
  async expectShort(seconds: number): Promise<void> {
    const { fields, keys, touches } = this.#effort;
    const agreed = await this.#page
      .getByRole('main')
      .getByRole('checkbox')
      .locator('..')
      .innerText();
    const reading = agreed.split(/\s+/).length / 4;
    expect(fields).toBeLessThanOrEqual(3);
    expect(touches * (1.1 + 1.35) + keys * 0.4 + reading).toBeLessThan(seconds);
  }

  /** What is wrong is said beside the field, and the field has the focus. */
  async expectFault(fault: string): Promise<void> {
    await expect(this.#page.getByText(this.#say(fault))).toBeVisible();
    await expect(this.#page.locator(':focus')).toHaveAccessibleDescription(
      new RegExp(`^${escaped(this.#say(fault))}`),
    );
  }

  async useClock(): Promise<void> {
    await this.#page.clock.install();
  }

  async seconds(count: number): Promise<void> {
    await this.#page.clock.fastForward(count * 1_000);
  }

  async expectAsked(): Promise<void> {
    await expect(this.#asking()).toBeVisible();
  }

  async stay(): Promise<void> {
    await this.#touch(this.#asking().getByRole('button', { name: this.#say('stay') }));
    await expect(this.#asking()).toBeHidden();
  }

  async openStaff(): Promise<void> {
    await this.#page.keyboard.press('Control+Shift+S');
    await expect(this.#heading('staffTitle')).toBeVisible();
  }

  async typePin(pin: string): Promise<void> {
    for (const digit of pin)
      await this.#touch(this.#page.getByRole('button', { name: digit, exact: true }));
    await this.press('pinEnter');
  }

  async expectSays(words: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('main')).toContainText(words);
  }

  /** This page has not reached the server, an earlier one had. */
  async expectReachedBefore(): Promise<void> {
    await expect(this.#page.getByRole('main')).not.toContainText(this.#say('contactNone'));
  }

  async expectPinWrong(): Promise<void> {
    await this.expectSays(this.#say('pinWrong'));
  }

  /** Too many wrong ones: nobody may try for a while. */
  async expectPinWaits(): Promise<void> {
    await this.expectSays('Too many wrong PINs');
    await expect(this.#page.getByRole('button', { name: this.#say('pinEnter') })).toBeDisabled();
  }

  async reload(): Promise<void> {
    await this.#page.reload();
    this.#language = 'English';
    await this.expectFresh();
  }

  /** The device is one like every other, and what it was a kiosk by opens nothing. */
  async expectLeft(): Promise<void> {
    await expect(this.#page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    const headers = { Cookie: this.#cookie };
    const status = async () => (await fetch(`${this.#server.url()}/api/kiosk`, { headers })).status;
    await expect.poll(status).toBe(401);
    await this.#page.goto(`${this.#server.url()}/kiosk`);
    await expect(this.#page.getByRole('heading', { name: 'Sign in' })).toBeVisible();
    await expect(this.#page.locator('html[data-kiosk]')).toHaveCount(0);
  }

  async expectClosed(): Promise<void> {
    await expect(this.#heading('closedTitle')).toBeVisible();
  }

  /** As somebody does who looks whether the screen is alive. */
  async touchTitle(): Promise<void> {
    await this.#touch(this.#page.getByRole('heading', { level: 1 }));
  }

  /** Everything that is pressed is as large as a finger, and nothing is in small print. */
  async expectLarge(): Promise<void> {
    expect(await tooSmallOn(this.#page)).toEqual([]);
  }

  /** No field of which a browser keeps, offers, corrects or sends anywhere what was typed. */
  async expectForgetful(): Promise<void> {
    expect(await keepingOn(this.#page)).toEqual([]);
  }

  /** What a browser would do by itself and a stranger must not: whether each is refused. */
  async expectLocked(): Promise<void> {
    expect(await allowedOn(this.#page)).toEqual(['pan-x pan-y', 'none']);
    await this.#page.emulateMedia({ media: 'print' });
    await expect(this.#page.locator('body')).toBeHidden();
    await this.#page.emulateMedia({ media: 'screen' });
  }

  untilKept(): Promise<void> {
    return untilKept(this.#page);
  }

  /** With a finger, where the browser lets itself be touched. */
  async #touch(target: Locator): Promise<void> {
    const hasTouch = await this.#page.evaluate(() => navigator.maxTouchPoints > 0);
    await (hasTouch ? target.tap() : target.click());
    this.#effort.touches += 1;
  }

  #say(key: string): string {
    const word = wordsOf[this.#language][`kiosk.${key}`];
    if (word === undefined) throw new Error(`The kiosk has no word “${key}”.`);
    return word;
  }

  #heading(key: string): Locator {
    return this.#page.getByRole('heading', { name: this.#say(key), level: 1 });
  }

  #search(): Locator {
    return this.#page.getByRole('combobox');
  }

  #asking(): Locator {
    return this.#page.getByRole('dialog', { name: this.#say('stillThere') });
  }
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

interface Pairing {
  readonly context: BrowserContext;
  readonly settings?: Partial<ChangeKiosk>;
}

/** Adds a kiosk as its owner does, and pairs the browser with it. */
export async function pairKiosk(server: KioskServer, { context, settings = {} }: Pairing) {
  const send = async (method: string, path: string, body: unknown) => {
    const answer = await server.fetch(path, {
      method,
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
    expect(answer.ok, `${method} ${path}`).toBe(true);
    return (await answer.json()) as { id: string; code: string };
  };
  const { id, code } = await send('POST', '/api/kiosks', { name: 'Home show' });
  if (Object.keys(settings).length > 0) await send('PATCH', `/api/kiosks/${id}`, settings);
  const paired = await context.request.post(`${server.url()}/api/kiosks/pair`, { data: { code } });
  expect(paired.ok()).toBe(true);
}
