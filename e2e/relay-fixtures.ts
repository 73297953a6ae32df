import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CreateLeadInput } from '#contract/lead.ts';
import { LoopbackRoofLink } from '#server/relay/testing/loopback-rooflink.ts';
import type { ApiDriver } from './drivers/api-driver.ts';
import { RelayDriver } from './drivers/relay-driver.ts';
import { expect, test as base } from './fixtures.ts';

/** So short that a journey need not wait, and still in the order of the real ones. */
const quickProfile = {
  create: { timeout_seconds: 1 },
  read_back: { rest_seconds: 0.5 },
  pace: { requests_per_second: 5, settle_seconds: 1, lease_seconds: 2 },
};

interface RelayFixtures {
  /** The account that the server relays to. */
  roofLink: LoopbackRoofLink;
  /** Whether the server reads what is made there. */
  readBack: 'on' | 'off';
  relay: RelayDriver;
}

/** For journeys on a server that relays. */
export const test: ReturnType<typeof base.extend<RelayFixtures>> = base.extend<RelayFixtures>({
  // Playwright reads from this parameter what a fixture needs: nothing.
  // oxlint-disable-next-line no-empty-pattern
  roofLink: async ({}, use) => {
    const roofLink = new LoopbackRoofLink();
    await roofLink.start();
    await use(roofLink);
    await roofLink.stop();
  },
  readBack: ['off', { option: true }],
  environment: async ({ roofLink, readBack }, use) => {
    const dir = mkdtempSync(join(tmpdir(), 'leadmap-relay-'));
    const profile = join(dir, 'profile.json');
    writeFileSync(profile, JSON.stringify(quickProfile));
    await use({
      ROOFLINK_API_URL: roofLink.url,
      ROOFLINK_API_KEY: roofLink.key,
      ROOFLINK_PROFILE: profile,
      ROOFLINK_READ_BACK: readBack,
    });
    rmSync(dir, { recursive: true, force: true });
  },
  relay: async ({ page }, use) => use(new RelayDriver(page)),
});

interface InDoubt {
  readonly roofLink: LoopbackRoofLink;
  readonly api: ApiDriver;
  readonly lead: CreateLeadInput;
}

/** A lead whose answer was lost, while somebody made one there by hand that is like it. */
export async function leaveInDoubt({ roofLink, api, lead }: InDoubt) {
  roofLink.book.manner = { ...roofLink.book.manner, showsExtraInfo: 'never' };
  // The list is known to tell the truth once a lead of ours was found in it.
  expect((await api.create({ ...lead, address: '1 First St' })).status).toBe(201);
  await expect.poll(() => roofLink.book.records.length).toBe(1);
  const byHand = roofLink.book.create(
    { ...lead, address: '12 Elm Street', first_name: '', last_name: 'O.' },
    { nowMs: Date.now() },
  );
  let resets = 1;
  roofLink.mood = (kind) => (kind === 'create' && resets-- > 0 ? 'reset' : 'fine');
  expect((await api.create(lead)).status).toBe(201);
  return byHand;
}

export { expect };
