import { expect, test } from 'vitest';
import { newRelayLead } from '#server/db/relay-rows.ts';
import { placeKeys } from '#server/geocode/place-keys.ts';
import { lookForLeads } from './look-for-leads.ts';
import { RoofLinkBook } from './testing/rooflink-book.ts';
import { SimulatedLedger } from './testing/simulated-ledger.ts';
import { defaultProfile } from './upstream-profile.ts';

const nowMs = Date.parse('2026-11-26T10:10:00Z');
const at = '2026-11-26T10:00:00.000Z';

/** A lead in doubt that the upstream does not have, in a list that shows another of ours. */
async function look({ dateMs = nowMs, isListed = true }: { dateMs?: number; isListed?: boolean }) {
  const ledger = new SimulatedLedger();
  ledger.laneRow = { ...ledger.laneRow, holder: 'us' };
  const book = new RoofLinkBook();
  const known = book.create({ extra_info: { leadmap_id: 'known' } }, { nowMs: nowMs - 60_000 });
  const rowOf = (id: string) => newRelayLead({ company_id: 1, id }, at);
  ledger.rows.set('known', {
    ...rowOf('known'),
    state: 'confirmed',
    changed_at: at,
    upstream_id: isListed ? String(known.id) : '1',
    known_by: 'answer',
  });
  const row = { ...rowOf('lost'), attempts: 1, doubt_from: at, doubt_until: at };
  ledger.rows.set('lost', row);
  await lookForLeads({
    ledger,
    profile: defaultProfile,
    readPlace: placeKeys,
    name: 'us',
    time: () => ({ nowMs, settleMs: 1000 }),
    due: [row],
    doubtful: [row],
    isPoison: () => Promise.resolve(false),
    ask: (page) =>
      Promise.resolve({
        kind: 'answered',
        status: 200,
        body: JSON.stringify(book.page({ page, size: 100, nowMs })),
        retryAfterMs: null,
        dateMs,
      }),
    onFailed: () => Promise.resolve(),
  });
  return { row: ledger.rows.get('lost'), attempts: ledger.attempts };
}

test('a lead that is surely not there is sent again', async () => {
  const { row, attempts } = await look({});
  expect(row).toMatchObject({ state: 'waiting', doubt_from: null });
  expect(attempts).toMatchObject([{ kind: 'look', number: 2, outcome: 'absent' }]);
});

test('absence proves nothing by a clock that is a year off', async () => {
  const { row } = await look({ dateMs: nowMs + 365 * 86_400_000 });
  expect(row).toMatchObject({ state: 'waiting', doubt_from: at, looks: 1 });
});

test('absence proves nothing in a list that lacks what was confirmed in that time', async () => {
  const { row } = await look({ isListed: false });
  expect(row).toMatchObject({ state: 'waiting', doubt_from: at, looks: 1 });
});
