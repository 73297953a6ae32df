import { defineConfig, devices } from '@playwright/test';
import { findChromium } from './find-chromium.ts';

/** Software WebGL, and no calls home, as on a machine without GPU or network. */
export const browserFlags = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--ignore-gpu-blocklist',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Journeys marked `@main` in their title are those of the short `npm test`. */
export default defineConfig({
  testDir: 'specs',
  outputDir: '../test-results',
  globalSetup: './global-setup.ts',
  fullyParallel: true,
  workers: 2,
  retries: process.env.CI ? 1 : 0,
  // On two cores that do other things as well.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_FILE ? [['dot'], ['json']] : [['list']],
  use: {
    ...devices['Desktop Chrome'],
    viewport: { width: 1100, height: 720 },
    locale: 'en-US',
    trace: 'on-first-retry',
    // Keeping the whole app anew in each of them takes time and tells nothing: the journeys about
    // it allow it.
    serviceWorkers: 'block',
    // Motion is drawn in software here, and tells nothing that the end of it does not.
    contextOptions: { reducedMotion: 'reduce' },
    launchOptions: { executablePath: findChromium() ?? '', args: browserFlags },
  },
});
