import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { leadPageSchema } from '#contract/lead.ts';
import { type ServerProcess, startServerProcess } from '#server/leads/testing/server-process.ts';
import { KillableBrowser } from './drivers/killable-browser.ts';
import type { BrowserContext } from '@playwright/test';
import { NetworkDriver } from './drivers/network-driver.ts';
import { OutboxDriver } from './drivers/outbox-driver.ts';
import { signInAsOwner } from './drivers/sign-in-as-owner.ts';

export interface BrowserCrashReport {
  readonly kills: number;
  /** Leads that the screen had said were taken. */
  readonly acknowledged: number;
  readonly stored: number;
  readonly lost: number;
  readonly doubled: number;
}

interface Options {
  readonly kills: number;
  readonly leadsEachTime?: number;
  readonly onKill?: (kills: number, acknowledged: number) => void;
}

/**
 * Kills the browser again and again while leads wait in it and are being sent over a network that
 * loses requests and answers; then lets everything arrive and counts.
 */
export async function browserCrashRun({
  kills,
  leadsEachTime = 5,
  onKill,
}: Options): Promise<BrowserCrashReport> {
  const folder = mkdtempSync(join(tmpdir(), 'leadmap-browser-crash-'));
  const server = await startServerProcess({ LEADMAP_DATA_DIR: join(folder, 'data') });
  const network = await NetworkDriver.start(() => server.url);
  const profile = join(folder, 'profile');
  // A kill may take the cookie: browsers write it down only after a while.
  const signIn = (context: BrowserContext) => signInAsOwner(context, server.url);
  const acknowledged = new Set<string>();
  const submitted = new Set<string>();
  try {
    for (let round = 1; round <= kills; round += 1) {
      const browser = await KillableBrowser.start(profile);
      const page = await browser.openPage(network.url(), signIn);
      network.forget();
      for (let mishap = 0; mishap < leadsEachTime; mishap += 1)
        network.next(Math.random() < 0.5 ? 'answer-lost' : 'request-lost');
      const ids = Array.from({ length: leadsEachTime }, () => crypto.randomUUID());
      for (const id of ids) submitted.add(id);
      const outbox = new OutboxDriver(page);
      await outbox.open();
      await outbox.import(fileOf(ids));
      // Now and then before the screen has said that they are taken.
      if (Math.random() < 0.8) {
        await outbox.expectNote(`${leadsEachTime} leads taken from the file`);
        for (const id of ids) acknowledged.add(id);
      }
      await sleep(Math.random() * 500);
      await browser.kill();
      onKill?.(round, acknowledged.size);
    }
    network.forget();
    const browser = await KillableBrowser.start(profile);
    const outbox = new OutboxDriver(await browser.openPage(network.url(), signIn));
    await outbox.expectEverythingSent();
    await browser.kill();
    return { kills, acknowledged: acknowledged.size, ...count(await storedIds(server)) };
  } finally {
    await network.stop();
    await server.kill();
    rmSync(folder, { recursive: true, force: true });
  }

  function count(stored: readonly string[]) {
    const once = new Set(stored);
    return {
      stored: stored.length,
      lost: [...acknowledged].filter((id) => !once.has(id)).length,
      doubled: stored.length - once.size + stored.filter((id) => !submitted.has(id)).length,
    };
  }
}

function fileOf(ids: readonly string[]) {
  const leads = ids.map((external_id, index) => ({
    external_id,
    body: {
      address: `${index + 1} Elm St`,
      state: 'KS',
      zipcode: '67473',
      latitude: '39.4',
      longitude: '-98.6',
    },
  }));
  const file = { leadmap_outbox: 1, exported_at: new Date().toISOString(), leads };
  return {
    name: 'leads.json',
    mimeType: 'application/json',
    buffer: Buffer.from(JSON.stringify(file)),
  };
}

async function storedIds(server: ServerProcess): Promise<string[]> {
  const ids: string[] = [];
  for (let page: number | null = 1; page !== null;) {
    const response = await server.fetch(`/api/leads?page_size=200&page=${page}`);
    const { results, next_page } = leadPageSchema.parse(await response.json());
    ids.push(...results.map(({ external_id }) => external_id ?? ''));
    page = next_page;
  }
  return ids;
}
