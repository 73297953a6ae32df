import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Lead } from '#contract/lead.ts';
import { madeUpLead } from './testing/made-up-lead.ts';
import { poisonAddress } from './testing/moody-rooflink.ts';
import { Random } from './testing/seeded-random.ts';
import { SimulatedRelay } from './testing/simulated-relay.ts';

/** A long run makes 100,000; what has been run is in docs/benchmarks.md. */
const schedules = Number(process.env.RELAY_SCHEDULES ?? 300);

const leadOf = (id: string, address: string, last_name: string): Lead =>
  madeUpLead({ id, address, last_name, first_name: last_name === '' ? '' : 'Ada' });

const addresses = ['12 Elm St', '12 Elm Street', '14 Elm St', '12 Elm St Apt 4'] as const;

test(`${schedules} random schedules of crash, loss, delay and takeover: once each, or a question`, async () => {
  const { failed, counterexample, errorInstance } = await fc.check(
    fc.asyncProperty(fc.integer(), oneSchedule),
    { numRuns: schedules },
  );
  expect(failed && { counterexample, error: String(errorInstance) }).toBe(false);
}, 3_600_000);

async function oneSchedule(seed: number): Promise<void> {
  const random = new Random(seed);
  const relay = new SimulatedRelay(random);
  const count = 1 + random.below(5);
  for (let number = 0; number < count; number += 1) {
    const address = random.below(8) === 0 ? poisonAddress : random.pick(addresses);
    relay.accept(leadOf(`lead ${number}`, address, random.pick(['Okafor', 'Okafor', 'Silva', ''])));
  }
  for (let process = 1 + random.below(2); process > 0; process -= 1) relay.start();
  await relay.run(random.below(400));
  relay.upstream.isWell = true;
  expect(await relay.run(50_000), 'all comes to an end').toBe(true);
  check(relay);
  relay.decide();
  expect(await relay.run(50_000), 'what is decided comes to an end').toBe(true);
  check(relay);
  expect(await relay.read(50_000), 'what was made there is read').toBe(true);
  check(relay);
  checkRead(relay);
}

/** Each record that was made there is one lead here; none that was made from here is another. */
function checkRead({ ledger, upstream }: SimulatedRelay): void {
  for (const { id, body } of upstream.book.records) {
    const times = ledger.readBack.filter((one) => one === String(id)).length;
    const isOurs = 'leadmap_id' in (body['extra_info'] as object);
    expect(times, `record ${id}`).toBe(isOurs ? 0 : 1);
  }
}

function check({ ledger, upstream }: SimulatedRelay): void {
  for (const [id, { state, upstream_id }] of ledger.rows) {
    const records = upstream.book.of(id);
    expect(records.length, `${id} is never there twice`).toBeLessThanOrEqual(1);
    const isPoison = ledger.leads.get(id)?.address === poisonAddress;
    expect([isPoison ? 'refused' : 'confirmed', 'unsure']).toContain(state);
    if (state === 'confirmed') expect(upstream_id, id).toBe(String(records[0]?.id));
    if (state === 'refused') expect(records).toHaveLength(0);
  }
  const ids = [...ledger.rows.values()].flatMap(({ upstream_id }) => upstream_id ?? []);
  const all = [...ids, ...ledger.readBack];
  expect(all.length, 'no record is two leads').toBe(new Set(all).size);
  // The profile asks for one a second, of all processes together.
  upstream.requests.forEach((at, index) => {
    const before = upstream.requests[index - 1] ?? Number.NEGATIVE_INFINITY;
    expect(at - before, 'one a second').toBeGreaterThanOrEqual(1000);
  });
}
