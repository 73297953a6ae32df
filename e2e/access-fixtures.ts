import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, type Page } from '@playwright/test';
import { startServerProcess, testOwner } from '#server/leads/testing/server-process.ts';
import { AccountDriver } from './drivers/account-driver.ts';
import { AppDriver } from './drivers/app-driver.ts';
import { DuplicateDriver } from './drivers/duplicate-driver.ts';
import { HostileDriver } from './drivers/hostile-driver.ts';
import { IntakeDriver } from './drivers/intake-driver.ts';
import { KioskDriver } from './drivers/kiosk-driver.ts';
import { LeadPanelDriver } from './drivers/lead-panel-driver.ts';
import { MapDriver } from './drivers/map-driver.ts';
import { OutboxDriver } from './drivers/outbox-driver.ts';
import { SignInDriver } from './drivers/sign-in-driver.ts';
import { TeamDriver } from './drivers/team-driver.ts';
import { test as base, expect } from './fixtures.ts';

/** A browser of somebody else, which knows nothing of the first one. */
export type Desk = ReturnType<typeof driversOf> & {
  /** Paths of everything that it has asked the server for. */
  asked(): string[];
};

/** Who is signed in where a journey does not begin signed out. */
export const owner = testOwner;

/** A server that nobody has ever signed in to. */
interface NewServer {
  readonly url: string;
  /** The link that it printed when it started. */
  link(): string;
}

interface AccessFixtures {
  newServer: NewServer;
  signIn: SignInDriver;
  account: AccountDriver;
  team: TeamDriver;
  hostile: HostileDriver;
  /** Opens one more browser, in which nobody is signed in. */
  openBrowser: () => Promise<Desk>;
}

/** For journeys about who may do what: several people, several browsers. */
export const test: ReturnType<typeof base.extend<AccessFixtures>> = base.extend<AccessFixtures>({
  // Playwright reads from this parameter what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  newServer: async ({}, use) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'leadmap-e2e-'));
    const server = await startServerProcess({
      LEADMAP_DATA_DIR: dataDir,
      LEADMAP_OWNER_EMAIL: undefined,
      LEADMAP_OWNER_PASSWORD: undefined,
    });
    await use({
      url: server.url,
      link: () => /http\S+\/welcome#\S+/.exec(server.said())?.[0] ?? 'no link was printed',
    });
    await server.kill();
    rmSync(dataDir, { recursive: true, force: true });
  },
  signIn: async ({ page }, use) => use(new SignInDriver(page)),
  account: async ({ page }, use) => use(new AccountDriver(page)),
  team: async ({ page, server }, use) => use(new TeamDriver(page, server.url())),
  hostile: async ({ page }, use) => use(new HostileDriver(page)),
  openBrowser: async ({ browser, server, contextOptions, viewport }, use) => {
    const contexts: BrowserContext[] = [];
    const crashes: string[] = [];
    await use(async () => {
      const context = await browser.newContext({
        ...contextOptions,
        viewport,
        serviceWorkers: 'block',
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => crashes.push(error.message));
      const asked: string[] = [];
      page.on('request', (request) => asked.push(new URL(request.url()).pathname));
      return { ...driversOf(page, server), asked: () => asked };
    });
    for (const context of contexts) await context.close();
    expect(crashes, 'errors nobody caught in another browser').toEqual([]);
  },
});

export { expect };

function driversOf(
  page: Page,
  server: ConstructorParameters<typeof AppDriver>[1] & ConstructorParameters<typeof KioskDriver>[1],
) {
  return {
    app: new AppDriver(page, server),
    signIn: new SignInDriver(page),
    account: new AccountDriver(page),
    team: new TeamDriver(page, server.url()),
    intake: new IntakeDriver(page),
    map: new MapDriver(page),
    leadPanel: new LeadPanelDriver(page),
    duplicates: new DuplicateDriver(page),
    outbox: new OutboxDriver(page),
    hostile: new HostileDriver(page),
    kiosk: new KioskDriver(page, server),
  };
}
