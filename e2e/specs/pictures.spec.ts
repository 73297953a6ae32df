import { expect, test } from '#e2e/fixtures.ts';
import { town } from '#e2e/town.ts';

const house = {
  address: '204 N Maple St',
  city: 'Larkfield',
  state: 'KS',
  zipcode: '67473',
  latitude: '39.39726',
  longitude: '-98.62128',
} as const;

test.beforeEach(async ({ api }) => {
  await api.create({ ...house, lead_status: 'u' });
  await api.create({ ...house, address: '206 N Maple St', lead_status: 'dnd' });
});

test('charts follow the filter and live changes, are read by keyboard and as a table @main', async ({
  api,
  app,
  pictures,
}) => {
  await pictures.openDispatch();
  await pictures.openCharts();
  await pictures.expectSummary('2 leads from');
  await pictures.expectColumn([], /: 2 leads · Open 1 · Do not disturb 1$/);
  await pictures.expectColumn(['ArrowLeft'], /: no leads$/);
  await pictures.expectColumn(['ArrowRight'], /: 2 leads/);
  await api.create({ ...house, address: '208 N Maple St', lead_status: 'u' });
  await pictures.expectReadColumn(/: 3 leads · Open 2 · Do not disturb 1$/);
  await pictures.showAsTable();
  await pictures.expectDays(30);
  await app.expectAccessible();
  await pictures.openDispatch('?status=dnd');
  await pictures.openCharts();
  await pictures.expectSummary('1 lead from');
});

test('the map is saved and printed with its legend', async ({ app, map, pictures }) => {
  await pictures.openDispatch(`?status=dnd${town.mapLink.slice(1)}`);
  await map.untilStill();
  const png = await pictures.savePng();
  expect(png.width).toBeGreaterThan(1000);
  // Blank it would have the few of words and lines.
  expect(png.colours).toBeGreaterThan(300);
  await app.resize(1400, 720);
  await pictures.expectMenuAtButton();
  const { words, pages } = await pictures.print();
  expect(pages).toBe(1);
  expect(words).toContain('Status: Absolutely Do Not Contact');
  expect(words).toContain('1 lead passes these filters');
  expect(words).toContain('Absolutely Do Not Contact: 1');
  expect(words).toContain('Made-up town');
  expect(words).not.toContain('Any time');
});
