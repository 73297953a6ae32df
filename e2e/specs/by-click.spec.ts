import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

/** What the symbol of Absolutely Do Not Contact is filled with. */
const dndColour = '110,0,16';

/** East, at the zoom of the town's link. */
const degreesOfPixel = 360 / (512 * 2 ** 18);

test('a lead by clicking the map @main', async ({ app, intake, map, leadPanel, api }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.click({ x: 0, y: -40 });
  await map.expectDraft();
  await intake.expectField('Street address', /W Harvest Rd$/);
  await intake.expectField('City', 'Larkfield');
  await intake.expectField('State', 'KS');
  await intake.expectField('ZIP or postal code', '67473');
  await intake.expectNote(/From the map: address point \d+ metres? away/);
  await intake.pickStatus('prosp');
  await intake.expectStatus('Prospect');
  await intake.save();
  const receipt = await intake.receipt();

  await map.untilStill();
  await map.click({ x: 0, y: -40 });
  await leadPanel.expectShown(receipt);
  await leadPanel.expectShown('Prospect');
  expect((await api.leads()).results[0]).toMatchObject({ origin: 'click', lead_status: 'pr' });
});

test('typed text stays, the found text is offered', async ({ app, intake, map }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await intake.fill('City', 'Lark Field Village');
  await map.click({ x: 0, y: -40 });
  await intake.expectField('Street address', /W Harvest Rd$/);
  await intake.expectField('City', 'Lark Field Village');
  await intake.takeOffer('Larkfield');
  await intake.expectField('City', 'Larkfield');
});

test('the draft is dragged and nudged', async ({ app, intake, map, api }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.click({ x: -120, y: -40 });
  await intake.expectField('Street address', /W Harvest Rd$/);
  await map.dragDraft({ x: 200, y: 0 });
  await intake.expectField('Street address', /W Harvest Rd$/);
  await map.nudgeDraft('ArrowUp');
  await map.nudgeDraft('Shift+ArrowUp');
  await intake.expectField('Street address', /W Harvest Rd$/);
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results[0]?.position).toEqual({
    class: 'placed-by-hand',
    radius_meters: 5,
  });
});

test('abroad nothing is invented', async ({ app, intake, map }) => {
  await app.open('/#map=10/48.85/2.35');
  await map.untilStill();
  await map.click();
  await intake.expectNote('outside the US and Canada');
  await intake.expectField('State', '');
  await intake.expectField('ZIP or postal code', '');
  await intake.expectField('Latitude', /^48\.8/);
});

test('do-not-disturb stands out @main', async ({ app, intake, map, leadPanel, api }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.click({ x: 0, y: -40 });
  await intake.expectField('City', 'Larkfield');
  await intake.pickStatus('dnd');
  await intake.expectStatus('Absolutely Do Not Contact');
  await intake.save();
  await intake.receipt();
  await map.untilStill();
  expect(await map.coloursAround({ x: 0, y: -40 })).toContain(dndColour);

  // What another saves there is drawn soon, and takes nobody's focus.
  const east = { x: 120, y: 0 };
  expect(await map.coloursAround(east)).not.toContain(dndColour);
  await intake.typeInto('First name', 'Ada');
  await api.create({
    address: '1 Elm St',
    state: 'KS',
    zipcode: '67473',
    latitude: String(town.center.lat),
    longitude: String(town.center.lng + east.x * degreesOfPixel),
    lead_status: 'dnd',
  });
  await expect.poll(() => map.coloursAround(east)).toContain(dndColour);
  await intake.expectFocused('First name');
  await map.click({ x: 0, y: -40 });
  await leadPanel.expectShown('Absolutely Do Not Contact');
});

test('another number than the nearest is one tap away, and taken back by another', async ({
  app,
  intake,
  map,
  api,
}) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await map.click({ x: -10, y: -40 });
  await intake.expectField('Street address', '214 W Harvest Rd');
  await intake.expectNumberChosen('214');
  await intake.chooseNumber('212');
  await intake.expectField('Street address', '212 W Harvest Rd');
  await intake.expectNumberChosen('212');
  await intake.chooseNumber('214');
  await intake.expectField('Street address', '214 W Harvest Rd');
  await intake.chooseNumber('212');
  await intake.save();
  await intake.receipt();
  expect((await api.leads()).results[0]).toMatchObject({
    address: '212 W Harvest Rd',
    origin: 'click',
    position: { class: 'placed-by-hand' },
  });
});

test('a number to tap never replaces a typed address', async ({ app, intake, map }) => {
  await app.open(town.mapLink);
  await map.untilStill();
  await intake.fill('Street address', '99 Elsewhere Rd');
  await map.click({ x: -10, y: -40 });
  await intake.expectOffer('214 W Harvest Rd');
  await intake.chooseNumber('212');
  await intake.expectOffer('212 W Harvest Rd');
  await intake.expectField('Street address', '99 Elsewhere Rd');
});

test('a click on a house puts the pin on its roof, and a drag may leave it', async ({
  app,
  intake,
  map,
  api,
}) => {
  await app.open(town.mapLink);
  await map.untilStill();
  // The upper left corner of 300 W Harvest Rd, whose point is the middle of its outline.
  await map.click({ x: 21, y: -84 });
  await intake.expectField('Street address', '300 W Harvest Rd');
  await intake.expectField('Latitude', /^39\.40013/);
  await intake.expectField('Longitude', /^-98\.61988/);
  await intake.expectNote('The pin is on the roof.');
  await intake.save();
  await intake.receipt();
  const [lead] = (await api.leads()).results;
  expect(lead?.position?.class).toBe('rooftop');
  expect(lead?.position?.radius_meters).toBeCloseTo(8.2, 0);

  await map.untilStill();
  await map.click({ x: -10, y: -40 });
  await map.dragDraft({ x: -33, y: -30 });
  await intake.expectNote('The pin is on the roof.');
  await map.dragDraft({ x: 0, y: 60 });
  await intake.expectNoNote('The pin is on the roof.');
});
