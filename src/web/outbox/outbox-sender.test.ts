/// <reference types="node" />
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type CreateLead, createLeadSchema } from '#contract/lead.ts';
import { longestWaitMs } from './after-attempt.ts';
import { SimulatedDevice } from './testing/simulated-device.ts';
import { fates, SimulatedServer } from './testing/simulated-server.ts';

const schedules = Number(process.env.OUTBOX_SCHEDULES ?? 100_000);
const year = 365 * 86_400_000;
const poisonAddress = '13 Refused Rd';

const leadAt = (address: string): CreateLead =>
  createLeadSchema.parse({
    address,
    state: 'KS',
    zipcode: '67473',
    latitude: '39.4',
    longitude: '-98.6',
  });
const bodies = [leadAt('12 Elm St'), leadAt('12 Elm Street'), leadAt(poisonAddress)];

/** One number decides one thing: what is done, to which of those there are, and how it fares. */
interface Decision {
  readonly what: number;
  readonly which: number;
  readonly how: number;
}

const decisions = fc.array(
  fc.record({
    what: fc.nat(19),
    which: fc.nat(7),
    how: fc.nat(fates.length - 1),
  }),
  { maxLength: 60, size: 'max' },
);

/** What a person was told to be saved: the last body of each external id. */
type Submissions = Map<string, CreateLead>;

describe('the outbox', () => {
  test(`${schedules} random schedules of crash, loss, repetition, reordering and two tabs`, async () => {
    const { failed, counterexample, errorInstance } = await fc.check(
      fc.asyncProperty(decisions, fc.boolean(), async (schedule, hasLocks) => {
        const server = new SimulatedServer(new Set([poisonAddress]));
        const device = new SimulatedDevice(server, hasLocks);
        const submitted: Submissions = new Map();
        device.open();
        device.open();
        for (const decision of schedule) {
          act(device, submitted, decision);
          await settle();
        }
        await comeToRest(device);
        check(device, submitted);
      }),
      { numRuns: schedules },
    );
    expect(failed && { counterexample, error: String(errorInstance) }).toBe(false);
  }, 600_000);
});

function act(
  device: SimulatedDevice,
  submitted: Submissions,
  { what, which, how }: Decision,
): void {
  const pick = <T>(things: readonly T[]): T | undefined => things[which % things.length];
  const tab = pick(device.tabs);
  if (what < 3) {
    const id = `lead-${submitted.size}`;
    submit(device, submitted, { id, body: bodies[how % bodies.length] ?? leadAt('1 Elm St') });
  } else if (what === 3) {
    // The same draft once more, from the other tab, perhaps with something changed.
    const id = pick([...submitted.keys()]);
    const body = bodies[how % bodies.length];
    if (id && body) submit(device, submitted, { id, body });
  } else if (what === 4) {
    const entry = pick([...device.outbox.values()]);
    if (entry) device.takeBack(entry.id);
  } else if (what === 5 && tab) {
    device.crash(tab);
    device.open();
  } else if (what === 6) device.clock += how % 2 ? year : -year;
  else if (what === 7) device.clock += longestWaitMs;
  else if (what === 8) tab?.wake(how % 2 === 0);
  else if (what === 9) device.server.arriveLate(which);
  else {
    const at = which % Math.max(1, device.pending.length);
    device.pending.splice(at, 1)[0]?.happen(fates[how] ?? 'fine');
  }
}

function submit(
  device: SimulatedDevice,
  submitted: Submissions,
  { id, body }: { id: string; body: CreateLead },
): void {
  if (device.submit(id, body)) submitted.set(id, body);
  for (const tab of device.tabs) tab.wake();
}

/** Lets the tabs come as far as they get before the next thing happens. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

/** The network works, what was late has arrived, a fresh tab is open; drafts are saved again. */
async function comeToRest(device: SimulatedDevice): Promise<void> {
  while (device.server.late.length > 0) device.server.arriveLate(0);
  for (const tab of device.tabs) device.crash(tab);
  device.pending.length = 0;
  const tab = device.open();
  for (const [id, body] of device.drafts) device.submit(id, body);
  tab.wake(true);
  await settle();
  for (let round = 0; round < 100 && device.pending.length > 0; round += 1) {
    device.pending.shift()?.happen('fine');
    await settle();
    if (device.pending.length > 0 || !hasWaiting(device)) continue;
    device.clock += longestWaitMs;
    tab.wake();
    await settle();
  }
}

const hasWaiting = (device: SimulatedDevice) =>
  [...device.outbox.values()].some(({ state }) => state.kind === 'waiting');

function check(device: SimulatedDevice, submitted: Submissions): void {
  const { leads } = device.server;
  expect(new Set(leads.map(({ id }) => id)).size, 'none is doubled').toBe(leads.length);
  for (const { id } of leads) expect(submitted.has(id), 'none came from nowhere').toBe(true);
  expect(hasWaiting(device), 'the queue goes on').toBe(false);
  for (const [id, body] of submitted) {
    const lead = device.server.leadOf(id);
    const entry = device.outbox.get(id);
    const draft = device.drafts.get(id);
    // What the server does not have as it was last saved, a person finds in outbox or drafts.
    if (entry)
      expect(lead ? ['arrived-before', 'refused'] : ['refused']).toContain(entry.state.kind);
    else if (draft) expect(draft).toEqual(body);
    else expect(lead?.body, `${id} is stored as it was saved`).toEqual(body);
  }
}
