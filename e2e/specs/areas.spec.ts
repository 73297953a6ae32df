import type { CreateLeadInput } from '#contract/lead.ts';
import { expect, test } from '#e2e/fixtures.ts';
import { larkfield } from '#e2e/town/town-plan.ts';
import { town } from '#e2e/town.ts';

/** A lead so many hundred-thousandths of a degree from the middle of the town. */
const leadAt = (
  [east, north]: readonly [number, number],
  lead_status: CreateLeadInput['lead_status'],
): CreateLeadInput => ({
  address: `${200 + east} W Harvest Rd`,
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67473',
  latitude: (larkfield.center.lat + north / 1e5).toFixed(7),
  longitude: (larkfield.center.lng + east / 1e5).toFixed(7),
  lead_status,
});

test('a region over the town, a lasso, one status for all in it, and back @main', async ({
  app,
  map,
  areas,
  api,
}) => {
  for (const lead of [
    leadAt([-30, 0], 'pr'),
    leadAt([-10, 0], 'pr'),
    leadAt([10, 0], 'u'),
    leadAt([30, 0], 'dd'),
    leadAt([150, 0], 'pr'),
  ])
    expect((await api.create(lead)).status).toBe(201);
  await app.open();
  await areas.open(town.mapLink);
  await map.untilStill();

  await areas.openTab();
  await areas.beginRegion();
  await areas.drawBorder([
    { x: -160, y: -120 },
    { x: 160, y: -120 },
    { x: 160, y: 120 },
    { x: -160, y: 120 },
  ]);
  await areas.saveRegion('Harvest Road');
  await areas.expectRegion('Harvest Road', '4 leads');
  await areas.expectRegion('Harvest Road', '3 open · 1 do-not-disturb');
  await areas.removeRegion('Harvest Road');
  await areas.expectNoRegion('Harvest Road');
  await areas.undoRemoval();
  await areas.expectRegion('Harvest Road', '4 leads');

  await areas.lasso([
    { x: -150, y: -60 },
    { x: 150, y: -70 },
    { x: 160, y: 60 },
    { x: -150, y: 70 },
    { x: -150, y: -60 },
  ]);
  await areas.expectSelected('4 leads are selected.');
  await areas.changeStatus('Follow Up');
  await areas.expectSelected('3 leads were changed.');
  expect((await api.leads('?status=fu')).count).toBe(3);
  await areas.undoChange();
  await areas.expectSelected('3 leads are as they were.');
  expect((await api.leads('?status=pr')).count).toBe(3);
  await areas.closeSelection();
  await areas.expectRegion('Harvest Road', '3 open · 1 do-not-disturb');
});
