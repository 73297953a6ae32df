import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { GeocodeFeature, GeocodeReverse } from '#contract/geocode.ts';
import { type CreateLeadInput, createLeadSchema } from '#contract/lead.ts';
import type { Place } from '#contract/place.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { buildingKey } from './address-key.ts';
import { doorOf } from './door.ts';
import { geocodeFeature } from './geocode-feature.ts';
import type { Geocoder } from './geocoder.ts';
import { withCorrections } from './position-corrections.ts';

const surveyed: Place = { lng: -98.001, lat: 38.5 };
const roof: Place = { lng: -98.0012, lat: 38.5003 };

const house = (place: Place, distance_meters?: number): GeocodeFeature =>
  geocodeFeature(place, {
    kind: 'house',
    housenumber: '101',
    street: 'N Main St',
    city: 'Madeville',
    state: 'KS',
    postcode: '67457',
    position_class: 'address-point',
    radius_meters: 15,
    ...(distance_meters === undefined ? {} : { distance_meters }),
    confidence: 1,
    source: 'made up',
    storable: true,
  });

/** Knows one house, wherever it is asked. */
const geocoder: Geocoder = {
  search: async () => ({ type: 'FeatureCollection', features: [house(surveyed)] }),
  reverse: async () => answer(30),
  stateAt: () => 'KS',
  status: () => ({ state: 'ready', progress: 1, addresses: 1 }),
  close: async () => {},
};
const answer = (meters: number): GeocodeReverse => ({
  covered: true,
  address: house(surveyed, meters),
  neighbours: [],
});

describe.each(testDatabaseKinds)('corrected places on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let store: LeadStore;
  let corrected: Geocoder;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    store = new LeadStore({ database, stateAt: () => 'KS', buildingKey, readDoor: doorOf });
    corrected = withCorrections(geocoder, { db: database.reads, companyId: defaultCompanyId });
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const save = (change: Partial<CreateLeadInput>) =>
    store.create(
      systemActor(defaultCompanyId),
      createLeadSchema.parse({
        address: '101 North Main Street Apt 4',
        city: 'Madeville',
        state: 'KS',
        zipcode: '67457',
        latitude: String(roof.lat),
        longitude: String(roof.lng),
        position: { class: 'rooftop', radius_meters: 6, corrected: true },
        ...change,
      }),
    );
  const found = async () => (await corrected.search({ q: '101 n main st', limit: 1 })).features[0];

  test('without any, everything stays as the sources have it', async () => {
    expect(await found()).toEqual(house(surveyed));
    expect(await corrected.reverse(roof)).toEqual(answer(30));
  });

  test('a lead that only has a place corrects nothing', async () => {
    await save({ position: { class: 'placed-by-hand', radius_meters: 5 } });
    expect(await found()).toEqual(house(surveyed));
  });

  test('the next search finds the house on its roof, in any spelling and for any flat', async () => {
    await save({});
    expect(await found()).toMatchObject({
      geometry: { coordinates: [roof.lng, roof.lat] },
      properties: { position_class: 'rooftop', radius_meters: 6, housenumber: '101' },
    });
  });

  test('a click on that roof names the house, unless the sources know a nearer one', async () => {
    expect((await corrected.reverse(roof)).address?.properties).toMatchObject({
      label: '101 North Main Street, Madeville, KS 67457',
      position_class: 'rooftop',
      distance_meters: 0,
    });
    const nearer = withCorrections(
      { ...geocoder, reverse: async () => answer(2) },
      { db: database.reads, companyId: defaultCompanyId },
    );
    const beside = { lng: roof.lng, lat: roof.lat + 0.0001 };
    expect(await nearer.reverse(beside)).toEqual(answer(2));
  });

  test('the latest correction counts; one far away is taken for a slip', async () => {
    await Promise.all([save({ latitude: '38.5004' }), save({ latitude: '38.5004' })]);
    expect((await found())?.geometry.coordinates[1]).toBe(38.5004);
    await save({ latitude: '38.9' });
    expect(await found()).toEqual(house(surveyed));
  });

  test('another company sees none of it', async () => {
    await save({});
    const other = withCorrections(geocoder, { db: database.reads, companyId: 99 });
    const features = (await other.search({ q: '101 n main st', limit: 1 })).features;
    expect(features).toEqual([house(surveyed)]);
    expect(await other.reverse(roof)).toEqual(answer(30));
  });
});
