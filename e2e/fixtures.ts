import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, test as base, expect } from '@playwright/test';
import { type ServerProcess, startServerProcess } from '#server/leads/testing/server-process.ts';
import { ApiDriver } from './drivers/api-driver.ts';
import { AreasDriver } from './drivers/areas-driver.ts';
import { signInAsOwner } from './drivers/sign-in-as-owner.ts';
import { DispatchDriver } from './drivers/dispatch-driver.ts';
import { DuplicateDriver } from './drivers/duplicate-driver.ts';
import { EarlyDriver } from './drivers/early-driver.ts';
import { HostedGeocoderDriver } from './drivers/hosted-geocoder-driver.ts';
import { ImageryDriver } from './drivers/imagery-driver.ts';
import { IntakeDriver } from './drivers/intake-driver.ts';
import { KioskDriver } from './drivers/kiosk-driver.ts';
import { LanguageDriver } from './drivers/language-driver.ts';
import { LeadPanelDriver } from './drivers/lead-panel-driver.ts';
import { LiveDriver } from './drivers/live-driver.ts';
import { MapDriver } from './drivers/map-driver.ts';
import { NetworkDriver } from './drivers/network-driver.ts';
import { OfflineDriver } from './drivers/offline-driver.ts';
import { OutboxDriver } from './drivers/outbox-driver.ts';
import { PictureDriver } from './drivers/picture-driver.ts';
import { TracesDriver } from './drivers/traces-driver.ts';
import { AppDriver } from './drivers/app-driver.ts';
import {
  compileCache,
  hasRealRegions,
  indexDirOf,
  regionDirOf,
  type RegionSet,
} from './region-sets.ts';

/** A server of its own for one journey, with a fresh database. */
interface Server {
  url(): string;
  /** A key with the role owner, and `fetch` with it. */
  apiKey(): Promise<string>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
  /** Signs a browser in as the owner. */
  signIn(context: BrowserContext): Promise<void>;
  stop(): Promise<void>;
  /** Stops it if it runs, and starts it again on the same data and the same port. */
  restart(): Promise<void>;
}

interface Options {
  /** The region data the journey runs on. */
  regions: RegionSet;
  /** More of the server's environment. */
  environment: Record<string, string>;
  /** Whether the browser can draw with WebGL. */
  withWebGl: boolean;
  /** Whether somebody is signed in when the journey begins: the owner. */
  signedIn: boolean;
}

interface Fixtures {
  server: Server;
  api: ApiDriver;
  app: AppDriver;
  early: EarlyDriver;
  intake: IntakeDriver;
  language: LanguageDriver;
  map: MapDriver;
  areas: AreasDriver;
  live: LiveDriver;
  leadPanel: LeadPanelDriver;
  dispatch: DispatchDriver;
  duplicates: DuplicateDriver;
  outbox: OutboxDriver;
  /** Not `offline`: that is a setting of Playwright's own. */
  keeping: OfflineDriver;
  /** What lies between browser and server; the app is opened through it where it is used. */
  network: NetworkDriver;
  /** A hosted geocoder that answers whatever the journey tells it to, or nothing. */
  hostedGeocoder: HostedGeocoderDriver;
  /** A server of raster tiles on loopback. */
  imagery: ImageryDriver;
  pictures: PictureDriver;
  kiosk: KioskDriver;
  /** What a visitor of a kiosk may leave behind. */
  traces: TracesDriver;
}

export const test = base.extend<Options & Fixtures>({
  regions: ['town', { option: true }],
  environment: [{}, { option: true }],
  withWebGl: [true, { option: true }],
  signedIn: [true, { option: true }],

  server: async ({ regions, environment }, use) => {
    test.skip(regions === 'real' && !hasRealRegions, 'no region packs in ../shared/regions');
    const dataDir = mkdtempSync(join(tmpdir(), 'leadmap-e2e-'));
    if (existsSync(indexDirOf(regions)))
      cpSync(join(indexDirOf(regions), 'geocode'), join(dataDir, 'geocode'), { recursive: true });
    const start = (more: Record<string, string>) =>
      startServerProcess({
        LEADMAP_DATA_DIR: dataDir,
        LEADMAP_REGIONS: regionDirOf[regions],
        NODE_COMPILE_CACHE: compileCache,
        ...environment,
        ...more,
      });
    let running: ServerProcess | null = await start({});
    const { url } = running;
    const stop = async () => {
      await running?.kill();
      running = null;
    };
    const first = running;
    await use({
      url: () => url,
      // Keys outlive a restart.
      apiKey: first.apiKey,
      fetch: first.fetch,
      signIn: (context) => signInAsOwner(context, url),
      stop,
      restart: async () => {
        await stop();
        running = await start({ PORT: new URL(url).port });
      },
    });
    await stop();
    rmSync(dataDir, { recursive: true, force: true });
  },

  page: async ({ page, server, withWebGl, signedIn }, use) => {
    if (signedIn) await server.signIn(page.context());
    // As in a browser without a graphics driver: every WebGL context is refused.
    if (!withWebGl) await page.addInitScript(refuseWebGl);
    const strangers: string[] = [];
    page.on('request', (request) => {
      const { protocol, hostname } = new URL(request.url());
      if (protocol.startsWith('http') && hostname !== '127.0.0.1') strangers.push(request.url());
    });
    const crashes: string[] = [];
    page.on('pageerror', (error) => crashes.push(error.message));
    await use(page);
    expect(strangers, `requests that left ${server.url()}`).toEqual([]);
    expect(crashes, 'errors nobody caught').toEqual([]);
  },

  api: async ({ server }, use) => {
    const { apiKey, fetch } = server;
    await use(new ApiDriver({ url: server.url(), apiKey, fetch }));
  },
  app: async ({ page, server }, use) => use(new AppDriver(page, server)),
  early: async ({ page }, use) => use(new EarlyDriver(page)),
  intake: async ({ page }, use) => use(new IntakeDriver(page)),
  language: async ({ page, server }, use) => use(new LanguageDriver(page, server.url())),
  map: async ({ page }, use) => use(new MapDriver(page)),
  areas: async ({ page }, use) => use(new AreasDriver(page)),
  live: async ({ page, server }, use) => use(new LiveDriver(page, server.url())),
  // Playwright reads from this parameter what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  hostedGeocoder: async ({}, use) => {
    const provider = await HostedGeocoderDriver.start();
    await use(provider);
    await provider.stop();
  },
  // oxlint-disable-next-line no-empty-pattern
  imagery: async ({}, use) => {
    const imagery = await ImageryDriver.start();
    await use(imagery);
    await imagery.stop();
  },
  pictures: async ({ page, server }, use) => use(new PictureDriver(page, server.url())),
  kiosk: async ({ page, server }, use) => use(new KioskDriver(page, server)),
  traces: async ({ page }, use) => use(new TracesDriver(page)),
  leadPanel: async ({ page }, use) => use(new LeadPanelDriver(page)),
  dispatch: async ({ page, server }, use) => use(new DispatchDriver(page, server)),
  duplicates: async ({ page }, use) => use(new DuplicateDriver(page)),
  outbox: async ({ page }, use) => use(new OutboxDriver(page)),
  keeping: async ({ page }, use) => use(new OfflineDriver(page)),
  network: async ({ server, app }, use) => {
    const network = await NetworkDriver.start(server.url);
    app.goThrough(network.url());
    await use(network);
    await network.stop();
  },
});

export { expect };

function refuseWebGl(): void {
  const getContext = HTMLCanvasElement.prototype.getContext;
  Object.assign(HTMLCanvasElement.prototype, {
    getContext(this: HTMLCanvasElement, kind: string, ...more: unknown[]) {
      return kind.startsWith('webgl') ? null : Reflect.apply(getContext, this, [kind, ...more]);
    },
  });
}
