import { expect, type Page } from '@playwright/test';

interface Offset {
  readonly x: number;
  readonly y: number;
}

/** Regions and selections on the dispatcher's screen; offsets are from the middle of the map. */
export class AreasDriver {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens the dispatcher's screen at a link of the map. */
  async open(mapLink: string): Promise<void> {
    await this.#page.goto(new URL(`/dispatch${mapLink.slice(1)}`, this.#page.url()).href);
    await expect(this.#page.getByRole('tab', { name: 'Areas' })).toBeVisible();
  }

  async openTab(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Areas' }).click();
  }

  async beginRegion(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Draw a region' }).click();
    await this.#expectDrawing();
  }

  /** Clicks each corner, and the first one again. */
  async drawBorder(corners: readonly Offset[]): Promise<void> {
    const { x, y } = await this.#middle();
    for (const corner of [...corners, ...corners.slice(0, 1)])
      await this.#page.mouse.click(x + corner.x, y + corner.y);
  }

  /** Moves the map by arrow keys and places a point at each stop. */
  async drawBorderByKeys(stops: readonly string[]): Promise<void> {
    await expect(this.#page.locator('canvas.maplibregl-canvas')).toBeFocused();
    for (const [index, key] of stops.entries()) {
      await this.#page.keyboard.press(key);
      await this.#untilStill();
      await this.#page.keyboard.press('Enter');
      await expect(this.#bar()).toContainText(`${index + 1} point`);
    }
    await this.#page.keyboard.press('Control+Enter');
  }

  async saveRegion(name: string): Promise<void> {
    await this.#page.getByRole('textbox', { name: 'Name' }).fill(name);
    // Twice before the page can show that it is busy: it is saved once.
    await this.#page
      .getByRole('button', { name: 'Save the region' })
      .evaluate((button: HTMLElement) => [button, button].forEach((it) => it.click()));
    await expect(this.#page.getByRole('button', { name: 'Draw a region' })).toBeFocused();
    await expect(this.#page.getByRole('alert').filter({ visible: true })).toHaveCount(0);
  }

  async expectRegion(name: string, words: string): Promise<void> {
    await expect(this.#row(name)).toContainText(words);
  }

  async expectNoRegion(name: string): Promise<void> {
    await expect(this.#row(name)).toHaveCount(0);
  }

  async removeRegion(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Remove ${name}` }).click();
    await expect(this.#page.getByText(`“${name}” is removed.`)).toBeVisible();
  }

  async undoRemoval(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Undo' }).click();
  }

  /** Draws around the leads with the mouse held. */
  async lasso(path: readonly Offset[]): Promise<void> {
    await this.#page.getByRole('button', { name: 'Select leads by drawing around them' }).click();
    await this.#expectDrawing();
    await this.#drag(path);
  }

  async rectangle(from: Offset, to: Offset): Promise<void> {
    await this.#page.getByRole('button', { name: 'Select leads by a rectangle' }).click();
    await this.#expectDrawing();
    await this.#drag([from, to]);
  }

  async expectSelected(words: string): Promise<void> {
    await expect(this.#page.getByRole('region', { name: 'Selected leads' })).toContainText(words);
  }

  async changeStatus(name: string): Promise<void> {
    await this.#page.getByRole('combobox', { name: 'New status' }).selectOption({ label: name });
    await this.#page.getByRole('button', { name: /^Change \d/ }).click();
  }

  async undoChange(): Promise<void> {
    await this.#page
      .getByRole('region', { name: 'Selected leads' })
      .getByRole('button', { name: 'Undo' })
      .click();
  }

  async closeSelection(): Promise<void> {
    await this.#page
      .getByRole('region', { name: 'Selected leads' })
      .getByRole('button', { name: 'Close' })
      .click();
  }

  #row(name: string) {
    return this.#page.getByRole('list', { name: 'Regions' }).getByRole('listitem', { name });
  }

  #bar() {
    return this.#page.getByRole('group', { name: 'Drawing on the map' });
  }

  /** Its library is there: there is something to press besides "Cancel". */
  async #expectDrawing(): Promise<void> {
    await expect(this.#bar().getByRole('button', { name: /^Place a/ })).toBeVisible();
  }

  async #drag(path: readonly Offset[]): Promise<void> {
    const { x, y } = await this.#middle();
    const [first, ...rest] = path;
    await this.#page.mouse.move(x + (first?.x ?? 0), y + (first?.y ?? 0));
    await this.#page.mouse.down();
    for (const to of rest) await this.#page.mouse.move(x + to.x, y + to.y, { steps: 6 });
    await this.#page.mouse.up();
  }

  async #untilStill(): Promise<void> {
    await expect(this.#page.locator('[data-map-state]')).toHaveAttribute('data-map-state', 'idle');
  }

  async #middle(): Promise<Offset> {
    const box = await this.#page.locator('canvas.maplibregl-canvas').boundingBox();
    if (!box) throw new Error('There is no map.');
    return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }
}
