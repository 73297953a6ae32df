import { type BrowserContext, expect, type Page } from '@playwright/test';

interface DispatchServer {
  url(): string;
  signIn(context: BrowserContext): Promise<void>;
}

/** The dispatcher's screen: filters, counts, the list that is the map, live changes. */
export class DispatchDriver {
  readonly #page: Page;
  readonly #server: DispatchServer;

  constructor(page: Page, server: DispatchServer) {
    this.#page = page;
    this.#server = server;
  }

  async open(path = ''): Promise<void> {
    await this.#page.goto(`${this.#server.url()}/dispatch${path}`);
    await this.untilListed();
  }

  /** The same screen in another browser, with somebody signed in as the same owner. */
  async openOnAnotherMachine(path = ''): Promise<DispatchDriver> {
    const browser = this.#page.context().browser();
    if (!browser) throw new Error('This browser cannot be opened twice.');
    const page = await browser.newPage();
    await this.#server.signIn(page.context());
    const other = new DispatchDriver(page, this.#server);
    await other.open(path);
    return other;
  }

  async untilListed(): Promise<void> {
    await expect(this.#list()).toHaveAttribute('aria-busy', 'false', { timeout: 45_000 });
  }

  async untilLive(): Promise<void> {
    await expect(this.#page.getByText('Live', { exact: true })).toBeVisible();
  }

  /** Presses the bar of a status, which filters by it or no longer does. */
  async pressBar(name: string): Promise<void> {
    await this.#bar(name).click();
  }

  async focusBar(name: string): Promise<void> {
    await this.#bar(name).focus();
  }

  /** The address that was searched for, with what can be done there. */
  async expectPlaceFound(address: string): Promise<void> {
    const place = this.#page.getByRole('region', { name: 'Place that was searched for' });
    await expect(place).toContainText(address);
    await expect(place.getByRole('button', { name: 'New lead here' })).toBeVisible();
  }

  async expectBar(name: string, leads: number): Promise<void> {
    await expect(this.#bar(name)).toHaveAccessibleName(
      `${name} ${leads} ${leads === 1 ? 'lead' : 'leads'}`,
    );
  }

  async expectBarPressed(name: string, isPressed: boolean): Promise<void> {
    await expect(this.#bar(name)).toHaveAttribute('aria-pressed', String(isPressed));
  }

  /** The streets of the list, in its order. */
  async expectListed(streets: readonly string[]): Promise<void> {
    await expect(this.#list()).toHaveAttribute('aria-rowcount', String(streets.length + 1));
    for (const [index, street] of streets.entries())
      await expect(
        this.#list()
          .getByRole('row')
          .nth(index + 1),
      ).toContainText(street);
  }

  /** So many leads, most of them out of sight. */
  async expectListLength(leads: number): Promise<void> {
    await expect(this.#list()).toHaveAttribute('aria-rowcount', String(leads + 1));
  }

  async openRow(street: string): Promise<void> {
    await this.#list().getByRole('row').filter({ hasText: street }).click();
  }

  async expectSelectedRow(street: string): Promise<void> {
    await expect(this.#list().getByRole('row', { selected: true })).toContainText(street);
  }

  /** The map shows that longitude beside the open lead, not under it. */
  async expectBesideLead(lng: number): Promise<void> {
    const canvas = this.#page.locator('canvas.maplibregl-canvas');
    const panel = this.#page.getByRole('complementary');
    await expect
      .poll(async () => {
        const [map, lead] = [await canvas.boundingBox(), await panel.boundingBox()];
        const [zoom = 0, , middle = 0] =
          /map=(.*)/.exec(this.#page.url())?.[1]?.split('/').map(Number) ?? [];
        if (!map || !lead) return false;
        return map.x + map.width / 2 + ((lng - middle) * 512 * 2 ** zoom) / 360 < lead.x;
      })
      .toBe(true);
  }

  /** The camera, as the address has it. */
  camera(): string {
    return new URL(this.#page.url()).hash;
  }

  /** As somebody who changes the map's part of the address by hand. */
  async typeHash(hash: string): Promise<void> {
    await this.#page.evaluate((typed) => void (location.hash = typed), hash);
  }

  async sortBy(column: string): Promise<void> {
    await this.#list().getByRole('button', { name: column }).click();
  }

  async filterByWords(words: string): Promise<void> {
    await this.#page.getByRole('searchbox', { name: 'Filter by words' }).fill(words);
  }

  async saveView(name: string): Promise<void> {
    await this.#openViews();
    await this.#page.getByLabel('Save what is shown as').fill(name);
    await this.#page.getByRole('button', { name: 'Save view' }).click();
    await expect(this.#page.getByText(`Saved as ${name}.`)).toBeVisible();
    await this.#page.keyboard.press('Escape');
  }

  async openView(name: string): Promise<void> {
    await this.#openViews();
    await this.#page.getByRole('button', { name, exact: true }).click();
    await this.#page.keyboard.press('Escape');
  }

  async clearFilters(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Clear all' }).click();
  }

  async back(): Promise<void> {
    await this.#page.goBack();
  }

  async expectQuery(query: string): Promise<void> {
    await expect(this.#page).toHaveURL((url) => url.search === query);
  }

  /** What others did meanwhile waits to be looked at. */
  async expectNews(words: string): Promise<void> {
    await expect(this.#news(words)).toBeVisible();
  }

  async lookAtNews(words: string): Promise<void> {
    await this.#news(words).click();
    await expect(this.#news(words)).toHaveCount(0);
  }

  async expectFocusIn(name: string): Promise<void> {
    await expect(this.#page.getByRole('complementary', { name })).toBeFocused();
  }

  async goToIntake(): Promise<void> {
    await this.#page.getByRole('link', { name: 'New lead' }).click();
  }

  async goToDispatch(): Promise<void> {
    await this.#page.getByRole('link', { name: 'Dispatch' }).click();
    await this.untilListed();
  }

  async showTab(name: 'Leads' | 'Areas' | 'Charts'): Promise<void> {
    await this.#page.getByRole('tab', { name }).click();
  }

  async close(): Promise<void> {
    await this.#page.close();
  }

  #bar(name: string) {
    return this.#page.getByRole('button', { name: new RegExp(`^${name} \\d`) });
  }

  #list() {
    return this.#page.getByRole('grid', { name: 'Leads on the map' });
  }

  #news(words: string) {
    return this.#page.getByRole('button', { name: `${words}: show them` });
  }

  async #openViews(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Saved views: Views' }).click();
  }
}
