import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leavesDoNotDisturb, leadStatusCodes } from '#contract/lead-status.ts';
import { changesBack, changesTo, planChange, undoLeavesDoNotDisturb } from './plan-changes.ts';

const statuses = fc.constantFrom(...leadStatusCodes);
const selections = fc.array(statuses, { maxLength: 40 }).map((list) =>
  list.map((status, index) => ({
    id: `lead-${index}`,
    version: index + 1,
    status,
    address: `${index} Made Up St`,
    place: { lng: 0, lat: 0 },
  })),
);

test('do-not-disturb leads stay out of a friendlier status unless they are taken along', () =>
  fc.assert(
    fc.property(selections, statuses, (leads, to) => {
      const left = planChange(leads, to, 'leave-out');
      const taken = planChange(leads, to, 'take-along');
      expect(left.changing.some(({ status }) => leavesDoNotDisturb(status, to))).toBe(false);
      expect(left.changing.length + left.quiet.length).toBe(taken.changing.length);
      expect(taken.changing.every(({ status }) => status !== to)).toBe(true);
    }),
  ));

test('what is sent back gives each the status that it had, at the version it has now', () =>
  fc.assert(
    fc.property(selections, statuses, (leads, to) => {
      const changed = leads.map(({ id, version, status }) => ({
        id,
        version: version + 1,
        lead_status: to,
        previous_status: status,
      }));
      const back = changesBack(changed).flatMap(({ lead_status, leads: byId }) =>
        Object.entries(byId).map(([id, version]) => `${id} ${version} ${lead_status}`),
      );
      expect(back.toSorted((a, b) => a.localeCompare(b))).toEqual(
        changed
          .map(({ id, version, previous_status }) => `${id} ${version} ${previous_status}`)
          .toSorted((a, b) => a.localeCompare(b)),
      );
      expect(undoLeavesDoNotDisturb(changed)).toBe(
        changed.some((lead) => leavesDoNotDisturb(lead.lead_status, lead.previous_status)),
      );
    }),
  ));

test('one status is sent with every lead and its version', () => {
  const lead = {
    id: 'a',
    version: 3,
    status: 'u',
    address: '',
    place: { lng: 0, lat: 0 },
  } as const;
  expect(changesTo([lead], 'fu')).toEqual([{ lead_status: 'fu', leads: { a: 3 } }]);
});
