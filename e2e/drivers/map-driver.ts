import { expect, type Page } from '@playwright/test';

/** The map, by where things are on the screen. */
export class MapDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Resolves when all tiles are drawn and nothing moves. */
  async untilStill(): Promise<void> {
    await expect(this.#page.locator('[data-map-state]')).toHaveAttribute('data-map-state', 'idle', {
      timeout: 45_000,
    });
  }

  /** Shows another place, whose pins cannot be had. */
  async goWithoutTiles(place: string): Promise<void> {
    const failed = this.#page.waitForEvent('requestfailed', (request) =>
      request.url().includes('/api/pins/'),
    );
    await this.#page.evaluate((hash) => (location.hash = hash), place);
    await failed;
    await this.untilStill();
  }

  /** Clicks the map, by default in its middle. */
  async click(offset: { x: number; y: number } = { x: 0, y: 0 }): Promise<void> {
    const { x, y } = await this.#middle();
    await this.#page.mouse.click(x + offset.x, y + offset.y);
  }

  async expectDraft(): Promise<void> {
    await expect(this.#draft()).toBeVisible();
  }

  async expectNoDraft(): Promise<void> {
    await expect(this.#draft()).toHaveCount(0);
  }

  async focus(): Promise<void> {
    await this.#page.locator('canvas.maplibregl-canvas').focus();
  }

  async nudgeDraft(keys: string): Promise<void> {
    await this.#draft().focus();
    await this.#page.keyboard.press(keys);
  }

  async dragDraft(by: { x: number; y: number }): Promise<void> {
    const box = await this.#draft().boundingBox();
    if (!box) throw new Error('There is no draft to drag.');
    const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
    await this.#page.mouse.move(x, y);
    await this.#page.mouse.down();
    await this.#page.mouse.move(x + by.x, y + by.y, { steps: 5 });
    await this.#page.mouse.up();
  }

  async locateMe(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Start a lead where I am' }).click();
  }

  async expectFailed(words: string): Promise<void> {
    await expect(this.#page.locator('[data-map-state="failed"]')).toContainText(words);
  }

  async expectNote(words: string): Promise<void> {
    await expect(this.#page.getByText(words)).toBeVisible();
  }

  async turnOnHostedStreets(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Map layers' }).click();
    // The box follows the finger; what is remembered is what the server has answered.
    const kept = this.#page.waitForResponse(
      (answer) => answer.request().method() === 'PUT' && answer.url().endsWith('/api/map-setup'),
    );
    await this.#page.getByRole('checkbox', { name: /OpenFreeMap/ }).check();
    await kept;
  }

  async expectHostedStreets(on: boolean): Promise<void> {
    await this.#page.getByRole('button', { name: 'Map layers' }).click();
    await expect(this.#page.getByRole('checkbox', { name: /OpenFreeMap/ })).toBeChecked({
      checked: on,
    });
  }

  /** Lays a layer of this browser's own over the ground. */
  async turnOn(layer: string): Promise<void> {
    await this.#layer(layer).then((box) => box.check());
  }

  async turnOff(layer: string): Promise<void> {
    await this.#layer(layer).then((box) => box.uncheck());
  }

  async #layer(name: string) {
    const menu = this.#page.getByRole('button', { name: 'Map layers' });
    if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
    return this.#page.getByRole('checkbox', { name });
  }

  async expectAttribution(words: string): Promise<void> {
    await expect(this.#page.locator('.maplibregl-ctrl-attrib')).toContainText(words);
  }

  /** Colours of the pixels around the middle of the map, as `r,g,b`. */
  async coloursAround(offset: { x: number; y: number }, reach = 12): Promise<Set<string>> {
    const { x, y } = await this.#middle();
    const shot = await this.#page.screenshot({
      clip: {
        x: x + offset.x - reach,
        y: y + offset.y - reach,
        width: 2 * reach,
        height: 2 * reach,
      },
    });
    return new Set(await this.#page.evaluate(readColours, shot.toString('base64')));
  }

  #draft() {
    return this.#page.locator('[data-draft-marker]');
  }

  async #middle(): Promise<{ x: number; y: number }> {
    const box = await this.#page.locator('canvas.maplibregl-canvas').boundingBox();
    if (!box) throw new Error('There is no map.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}

async function readColours(png: string): Promise<string[]> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = new OffscreenCanvas(image.width, image.height);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0);
  const { data } = context?.getImageData(0, 0, image.width, image.height) ?? { data: [] };
  const colours: string[] = [];
  for (let at = 0; at < data.length; at += 4)
    colours.push(`${data[at]},${data[at + 1]},${data[at + 2]}`);
  return colours;
}
