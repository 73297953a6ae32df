import { expect, test } from 'vitest';
import { madeUpLead } from './testing/made-up-lead.ts';
import { Random } from './testing/seeded-random.ts';
import { SimulatedRelay } from './testing/simulated-relay.ts';
import type { UpstreamAnswer } from './upstream-answer.ts';

test('a lead that was lost before a long outage is sent again, not refused', async () => {
  const relay = new SimulatedRelay(new Random(3));
  const { upstream, ledger } = relay;
  upstream.isWell = true;
  let requests = 0;
  const outage = (): UpstreamAnswer | null => {
    requests += 1;
    if (requests === 1) return { kind: 'lost' };
    return requests <= 30 ? { kind: 'not-reached' } : null;
  };
  const [create, list] = [upstream.create.bind(upstream), upstream.list.bind(upstream)];
  upstream.create = async (...asked) => outage() ?? create(...asked);
  upstream.list = async (...asked) => outage() ?? list(...asked);
  for (const [number, address] of ['1 Elm St', '99 Oak St'].entries())
    relay.accept(
      madeUpLead({ id: `lead ${number}`, address, first_name: 'Ada', last_name: 'Okafor' }),
    );
  relay.start();
  expect(await relay.run(50_000)).toBe(true);
  const { state, attempts = 0 } = ledger.rows.get('lead 0') ?? {};
  expect({ state, isTriedLong: attempts > 10 }).toEqual({ state: 'confirmed', isTriedLong: true });
  expect(upstream.book.of('lead 0')).toHaveLength(1);
});
