import { describe, expect, test } from 'vitest';
import type { GeocodeFeature, GeocodeProperties } from '#contract/geocode.ts';
import { addressOf, fillAddress, isZipGuess, sourceInWords } from './address-fill.ts';
import { emptyLeadForm } from './lead-form.ts';

const house: GeocodeProperties = {
  kind: 'house',
  label: '12 Elm St, Apt 4, Burlington, VT 05401',
  housenumber: '12',
  street: 'Elm St',
  unit: 'Apt 4',
  city: 'Burlington',
  state: 'VT',
  postcode: '05401',
  postcode_source: 'address-point',
  position_class: 'address-point',
  radius_meters: 5,
  distance_meters: 3.6,
  confidence: 1,
  source: 'made up',
  storable: true,
};
const found = addressOf(house);
const form = emptyLeadForm();

test('only what is known fills a field', () => {
  expect(found).toEqual({
    address: '12 Elm St, Apt 4',
    city: 'Burlington',
    state: 'VT',
    zipcode: '05401',
  });
});

describe('filling', () => {
  test('an untouched form takes everything, and forgets what a new place does not have', () => {
    const before = { ...form, address: '9 Oak Rd', county: 'Addison' };
    expect(fillAddress(before, new Set(), found)).toEqual({
      put: { ...found, county: '' },
      offered: {},
    });
  });

  test('what a person typed stays, the other value is offered', () => {
    const typed = { ...form, address: '12B Elm Street', city: 'Burlington ' };
    const { put, offered } = fillAddress(typed, new Set(['address', 'city']), found);
    expect(put).not.toHaveProperty('address');
    expect(put).not.toHaveProperty('city');
    // The city is the same but for a space: nothing to offer.
    expect(offered).toEqual({ address: '12 Elm St, Apt 4' });
  });

  test('a field that was typed and emptied again takes the new value', () => {
    const { put } = fillAddress({ ...form, city: ' ' }, new Set(['city']), found);
    expect(put.city).toBe('Burlington');
  });

  test('where nothing is known a typed value stays and nothing is offered', () => {
    const { put, offered } = fillAddress({ ...form, city: 'Paris' }, new Set(['city']), {});
    expect(put).toEqual({ address: '', state: '', zipcode: '', county: '' });
    expect(offered).toEqual({});
  });
});

describe('where from, in words', () => {
  const at = (properties: Partial<GeocodeProperties>): GeocodeFeature => ({
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [-73.2, 44.5] },
    properties: { ...house, ...properties },
  });

  test.each([
    [{}, 'map', 'From the map: address point 4 metres away'],
    [{ distance_meters: 0 }, 'map', 'From the map: exact address point'],
    [{ position_class: 'interpolated' }, 'map', 'From the map: estimated along the street'],
    [{ position_class: 'area' }, 'search', 'From search: only the area is known'],
  ] as const)('%j from the %s', (properties, origin, words) => {
    expect(sourceInWords(at(properties), origin)).toBe(words);
  });

  test('only the nearest ZIP centre is a guess', () => {
    expect(isZipGuess(house)).toBe(false);
    expect(isZipGuess({ ...house, postcode_source: 'nearest-centre' })).toBe(true);
  });
});
