import type { Browser, Page } from '@playwright/test';

export interface Device {
  readonly name: string;
  readonly viewport: { readonly width: number; readonly height: number };
  /** How many times slower than this machine. */
  readonly cpuSlowdown: number;
  /** As Lighthouse's slow 4G; null for the loopback as it is. */
  readonly network: { readonly latencyMs: number; readonly bytesPerSecond: number } | null;
}

export const devices: readonly Device[] = [
  {
    name: 'desktop',
    viewport: { width: 1350, height: 940 },
    cpuSlowdown: 1,
    network: { latencyMs: 40, bytesPerSecond: 1_280_000 },
  },
  {
    name: 'slow mobile',
    viewport: { width: 412, height: 823 },
    cpuSlowdown: 4,
    network: { latencyMs: 150, bytesPerSecond: 204_800 },
  },
];

/** Milliseconds after the navigation began. */
export interface Load {
  readonly firstPaint: number;
  /** A key typed as early as anything can be typed into the form stands there, painted. */
  readonly typed: number;
  /** The whole form is there, and holds that key. */
  readonly taken: number;
  /** Null where there is no map, or it was not waited for. */
  readonly map: number | null;
}

export interface LoadOptions {
  readonly url: string;
  readonly device: Device;
  /** CSS selector of the first field. */
  readonly field: string;
  readonly profile?: Parameters<Browser['newContext']>[0] extends infer O
    ? O extends { storageState?: infer S }
      ? S
      : never
    : never;
  readonly mapTimeoutMs?: number;
}

/** Opens a page with nothing in its cache and types into its first field as soon as it is there. */
export async function loadPage(browser: Browser, options: LoadOptions): Promise<Load> {
  const { url, device, field, profile, mapTimeoutMs } = options;
  const context = await browser.newContext({
    viewport: device.viewport,
    serviceWorkers: 'block',
    reducedMotion: 'reduce',
    ...(profile ? { storageState: profile } : {}),
  });
  const page = await context.newPage();
  await slowDown(page, device);
  await page.addInitScript(typeWhenPossible, field);
  await page.goto(url, { waitUntil: 'commit' });
  const typed = await (
    await page.waitForFunction(() => (window as { typedAt?: number }).typedAt, null, {
      timeout: 120_000,
    })
  ).jsonValue();
  // Told a little after it was painted.
  const firstPaint = await (
    await page.waitForFunction(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    )
  ).jsonValue();
  // What was typed early must still be there once the app has taken the page over.
  await page.waitForFunction(
    () =>
      document.querySelector<HTMLInputElement>('input[role=combobox], form > p > #search')
        ?.value === 'x',
    null,
    { timeout: 120_000 },
  );
  const taken = await page.evaluate(() => performance.now());
  const map = mapTimeoutMs === undefined ? null : await mapDrawn(page, mapTimeoutMs);
  await context.close();
  return { firstPaint: Number(firstPaint), typed: Number(typed), taken, map };
}

async function slowDown(page: Page, { cpuSlowdown, network }: Device): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpuSlowdown });
  if (network)
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: network.latencyMs,
      downloadThroughput: network.bytesPerSecond,
      uploadThroughput: network.bytesPerSecond,
    });
}

const mapDrawn = (page: Page, timeout: number): Promise<number | null> =>
  page.waitForSelector('[data-map-state="idle"]', { timeout }).then(
    () => page.evaluate(() => performance.now()),
    () => null,
  );

/** Runs in the page, from before it begins. */
function typeWhenPossible(selector: string): void {
  const look = () => {
    const field = document.querySelector<HTMLInputElement>(selector);
    if (!field) return requestAnimationFrame(look);
    if (field.value !== 'x') {
      field.focus();
      field.select();
      // As a key would: the page's own handlers hear it and may take it back.
      document.execCommand('insertText', false, 'x');
    }
    return requestAnimationFrame(() =>
      setTimeout(() => {
        if (field.isConnected && field.value === 'x')
          (window as { typedAt?: number }).typedAt = performance.now();
        else look();
      }),
    );
  };
  look();
}
