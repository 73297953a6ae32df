import { describe, expect, test } from 'vitest';
import type { GeocodeProperties } from '#contract/geocode.ts';
import { addressOf, fillAddress, fillGaps } from './address-fill.ts';
import { sourceInWords } from './source-in-words.ts';

const found: GeocodeProperties = {
  kind: 'house',
  label: '12 Elm St, Apt 4, Larkfield, KS 67473',
  housenumber: '12',
  street: 'Elm St',
  unit: 'Apt 4',
  city: 'Larkfield',
  state: 'KS',
  postcode: '67473',
  position_class: 'address-point',
  radius_meters: 15,
  distance_meters: 4.4,
  confidence: 1,
  source: 'Test',
  storable: true,
};
const empty = { address: '', city: '', state: '', zipcode: '', county: '' };

describe('filling the address', () => {
  test('takes what a look-up knows and invents nothing', () => {
    expect(addressOf(found)).toEqual({
      address: '12 Elm St, Apt 4',
      city: 'Larkfield',
      state: 'KS',
      zipcode: '67473',
    });
  });

  test('changes what filled itself, also back to empty', () => {
    const { put } = fillAddress({ ...empty, county: 'Osborne' }, new Set(), addressOf(found));
    expect(put).toMatchObject({ city: 'Larkfield', county: '' });
  });

  test('keeps what a person typed and offers the other', () => {
    const form = { ...empty, city: 'Lark Field', state: 'KS' };
    const { put, offered } = fillAddress(form, new Set(['city', 'state']), addressOf(found));
    expect(put).not.toHaveProperty('city');
    expect(offered).toEqual({ city: 'Larkfield' });
  });

  test('fills a field a person emptied again', () => {
    const { put } = fillAddress(empty, new Set(['city']), addressOf(found));
    expect(put.city).toBe('Larkfield');
  });

  test('a second source adds what is empty and the number of the street, and no more', () => {
    const form = { ...empty, address: 'Elm St', state: 'KS', zipcode: '67474', city: 'Larkfield' };
    const second = { ...addressOf(found), county: 'Osborne' };
    expect(fillGaps(form, new Set(), second)).toEqual({
      address: '12 Elm St, Apt 4',
      county: 'Osborne',
    });
    expect(fillGaps(form, new Set(['address']), second)).toEqual({ county: 'Osborne' });
  });

  test('says where it is from', () => {
    const feature = {
      type: 'Feature' as const,
      geometry: { type: 'Point' as const, coordinates: [-98.62, 39.4] as [number, number] },
      properties: found,
    };
    expect(sourceInWords(feature, 'map')).toBe('From the map: address point 4 metres away');
    const far = { ...feature, properties: { ...found, distance_meters: 97 } };
    expect(sourceInWords(far, 'map')).toBe(
      'From the map: the nearest known house is 97 metres away. Please check the number.',
    );
    expect(sourceInWords(feature, 'device')).toBe(
      'From this device’s position: address point 4 metres away',
    );
    expect(
      sourceInWords({ ...feature, properties: { ...found, distance_meters: 0 } }, 'search'),
    ).toBe('From search: exact address point');
  });
});
