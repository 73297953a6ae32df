import { expect, type Page } from '@playwright/test';

/** Charts, print and PNG of the dispatcher's screen. */
export class PictureDriver {
  readonly #page: Page;
  readonly #url: string;

  constructor(page: Page, url: string) {
    this.#page = page;
    this.#url = url;
  }

  /** @param address filters and camera behind `/dispatch` */
  async openDispatch(address = ''): Promise<void> {
    await this.#page.goto(`${this.#url}/dispatch${address}`);
    await expect(this.#page.getByRole('tab', { name: 'Charts' })).toBeVisible();
  }

  async openCharts(): Promise<void> {
    await this.#page.getByRole('tab', { name: 'Charts' }).click();
  }

  async expectSummary(words: string | RegExp): Promise<void> {
    await expect(this.#page.getByRole('region', { name: 'Leads a day' })).toContainText(words);
  }

  /** What is read of the column that has the keyboard, after these keys. */
  async expectColumn(keys: readonly string[], words: RegExp): Promise<void> {
    await this.#column().focus();
    for (const key of keys) await this.#page.keyboard.press(key);
    await expect(this.#column()).toHaveAttribute('aria-valuetext', words);
  }

  /** What is read by now of the column that has the keyboard all the time. */
  async expectReadColumn(words: RegExp): Promise<void> {
    await expect(this.#column()).toHaveAttribute('aria-valuetext', words, { timeout: 15_000 });
    await expect(this.#column()).toBeFocused();
  }

  async showAsTable(): Promise<void> {
    await this.#page.getByRole('button', { name: 'Show as table' }).click();
  }

  async expectDays(count: number): Promise<void> {
    // With the row of headings.
    const table = this.#page.getByRole('table', { name: 'Leads a day' });
    await expect(table.getByRole('row')).toHaveCount(count + 1);
  }

  /** Saves the map as PNG; how large the picture is, and how many colours it has. */
  async savePng(): Promise<{ width: number; height: number; colours: number }> {
    await this.#choose('Save as PNG');
    const download = await this.#page.waitForEvent('download');
    expect(download.suggestedFilename()).toMatch(/^leadmap-[\d-]+\.png$/);
    const chunks: Buffer[] = [];
    for await (const chunk of await download.createReadStream()) chunks.push(Buffer.from(chunk));
    return this.#page.evaluate(measurePng, Buffer.concat(chunks).toString('base64'));
  }

  /** What would be on paper, and on how many pages. */
  async print(): Promise<{ words: string; pages: number }> {
    // The dialog of the browser would wait for a person.
    await this.#page.evaluate(() => {
      window.print = () => document.body.setAttribute('data-printed', '');
    });
    await this.#choose('Print');
    await expect(this.#page.locator('body[data-printed]')).toBeAttached();
    await this.#page.emulateMedia({ media: 'print' });
    const words = await this.#page.locator('body').innerText();
    await this.#page.emulateMedia({ media: 'screen' });
    const pdf = await this.#page.pdf({ preferCSSPageSize: true });
    return { words, pages: pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0 };
  }

  /** The open menu is below its button, wherever that has gone. */
  async expectMenuAtButton(): Promise<void> {
    const name = 'Print or save the map';
    const button = this.#page.getByRole('button', { name });
    const menu = this.#page.getByRole('group', { name });
    await expect
      .poll(async () => {
        const [above, below] = [await button.boundingBox(), await menu.boundingBox()];
        if (!above || !below) return 'not there';
        const isBelow = Math.abs(below.y - above.y - above.height) < 8;
        return isBelow && below.x < above.x + above.width && above.x < below.x + below.width;
      })
      .toBe(true);
  }

  #column() {
    return this.#page.getByRole('slider', { name: 'Leads a day' });
  }

  async #choose(name: string): Promise<void> {
    const menu = this.#page.getByRole('button', { name: 'Print or save the map' });
    // It stays open, to say that the picture is saved.
    if ((await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
    await this.#page.getByRole('button', { name, exact: true }).click();
  }
}

async function measurePng(
  base64: string,
): Promise<{ width: number; height: number; colours: number }> {
  const image = new Image();
  image.src = `data:image/png;base64,${base64}`;
  await image.decode();
  const { width, height } = image;
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(image, 0, 0);
  const pixels = new Uint32Array(context?.getImageData(0, 0, width, height).data.buffer ?? []);
  return { width, height, colours: new Set(pixels).size };
}
