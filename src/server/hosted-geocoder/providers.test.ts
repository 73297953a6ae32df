import { describe, expect, test } from 'vitest';
import { geocodeFeatureSchema } from '#contract/geocode.ts';
import { censusGeocoder } from './census.ts';
import { google } from './google.ts';
import { hostedFeature } from './hosted-feature.ts';
import type { HostedProvider } from './hosted-provider.ts';
import { mapbox } from './mapbox.ts';
import { nominatim } from './nominatim.ts';
import { pelias } from './pelias.ts';
import { photon } from './photon.ts';
import {
  censusAreas,
  censusMatches,
  googleAnswer,
  mapboxAnswer,
  nominatimHouse,
  peliasAnswer,
  photonAnswer,
  photonHouse,
} from './testing/provider-answers.ts';

const at = (url: string, key: string | null = null, mayKeep = false) => ({
  baseUrl: new URL(url),
  key,
  mayKeep,
});
const own = at('http://127.0.0.1:1/');
const query = { q: '12 Main St', lat: '44.2', lng: '-72.5', limit: 5 };
const place = { lat: 44.26, lng: -72.57 };

const searched = (provider: HostedProvider, answer: unknown) =>
  provider.readSearch(answer).map((finding) => {
    const feature = hostedFeature(finding, provider);
    return feature && geocodeFeatureSchema.parse(feature);
  });
const found = (provider: HostedProvider, answer: unknown) => searched(provider, answer)[0];

const montpelier = {
  kind: 'house',
  label: '12 Main Street, Montpelier, VT 05602',
  housenumber: '12',
  street: 'Main Street',
  city: 'Montpelier',
  county: 'Washington County',
  state: 'VT',
  postcode: '05602',
  position_class: 'address-point',
  radius_meters: 15,
  storable: true,
};

describe('US Census geocoder', () => {
  const census = censusGeocoder(at('https://geocoding.geo.census.gov/geocoder/'));

  test('an address is interpolated and its ZIP is the street range’s', () => {
    expect(found(census, censusMatches)).toEqual({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: [-90.2332, 38.63586] },
      properties: {
        kind: 'house',
        label: '12 N Grand Blvd NW, Saint Louis, MO 63103',
        housenumber: '12',
        street: 'N Grand Blvd NW',
        city: 'Saint Louis',
        state: 'MO',
        postcode: '63103',
        postcode_source: 'street-range',
        position_class: 'interpolated',
        radius_meters: 100,
        confidence: 0.8,
        source: 'US Census Bureau',
        storable: true,
      },
    });
  });

  test('several matches are none that is sure', () => {
    const [match] = censusMatches.result.addressMatches;
    const both = { result: { addressMatches: [match, match] } };
    expect(searched(census, both).map((feature) => feature?.properties.confidence)).toEqual([
      0.5, 0.5,
    ]);
  });

  test('a place is named by its areas, never by a house', () => {
    const [finding] = census.readReverse(censusAreas);
    const feature = finding && hostedFeature(finding, census);
    expect(feature?.geometry.coordinates).toEqual([-72.5719, 44.2661]);
    expect(feature?.properties).toEqual({
      kind: 'city',
      label: 'Montpelier, VT 05602',
      city: 'Montpelier',
      county: 'Washington',
      state: 'VT',
      postcode: '05602',
      postcode_source: 'zip-area',
      position_class: 'area',
      radius_meters: 10_000,
      confidence: 0.2,
      source: 'US Census Bureau',
      storable: true,
    });
    expect(census.readReverse({ result: { geographies: {} } })).toEqual([]);
  });

  test('it is asked by the documented parameters', () => {
    expect(census.searchUrl(query).href).toBe(
      'https://geocoding.geo.census.gov/geocoder/locations/onelineaddress?address=12+Main+St&benchmark=Public_AR_Current&format=json',
    );
    expect(census.reverseUrl(place).href).toBe(
      'https://geocoding.geo.census.gov/geocoder/geographies/coordinates?x=-72.57&y=44.26&vintage=Current_Current&layers=all&benchmark=Public_AR_Current&format=json',
    );
    expect(census.terms).toMatchObject({ typeAhead: false, storable: true });
  });
});

describe('Nominatim', () => {
  const openStreetMap = nominatim(at('https://nominatim.openstreetmap.org/'));

  test('an address node', () => {
    expect(found(openStreetMap, [nominatimHouse])?.properties).toEqual({
      ...montpelier,
      confidence: 0.9,
      source: '© OpenStreetMap contributors',
    });
  });

  test('a number computed along a line says so', () => {
    const computed = found(openStreetMap, [{ ...nominatimHouse, osm_type: 'way' }]);
    expect(computed?.properties).toMatchObject({
      position_class: 'interpolated',
      radius_meters: 100,
      confidence: 0.6,
    });
  });

  test('a street and a ZIP are areas; a shop without number is nothing', () => {
    const { house_number: _, ...address } = nominatimHouse.address;
    const item = (addresstype: string) => ({ ...nominatimHouse, addresstype, address });
    expect(found(openStreetMap, [item('road')])?.properties).toMatchObject({
      kind: 'street',
      label: 'Main Street, Montpelier, VT 05602',
      position_class: 'area',
    });
    expect(found(openStreetMap, [item('postcode')])?.properties.kind).toBe('zip');
    expect(searched(openStreetMap, [item('amenity')])).toEqual([]);
  });

  test('a place it knows nothing of', () => {
    expect(openStreetMap.readReverse({ error: 'Unable to geocode' })).toEqual([]);
    expect(openStreetMap.readReverse(nominatimHouse)).toHaveLength(1);
  });

  test('the public server is asked once a second and never while somebody types', () => {
    expect(openStreetMap.terms).toEqual({ typeAhead: false, storable: true, mostPerSecond: 1 });
    expect(nominatim(own).terms).toMatchObject({ typeAhead: true, mostPerSecond: 20 });
    expect(openStreetMap.searchUrl(query).searchParams.get('viewbox')).toBe('-73,43.7,-72,44.7');
    expect(openStreetMap.searchUrl(query).searchParams.get('countrycodes')).toBe('us,ca');
  });
});

describe('Photon', () => {
  const komoot = photon(at('https://photon.komoot.io/'));

  test('a Canadian house, its province by name', () => {
    expect(found(komoot, photonAnswer)?.properties).toMatchObject({
      label: '12 Rue Saint-Jean, Québec, QC G1R 1N8',
      state: 'QC',
      position_class: 'address-point',
    });
  });

  test('a street carries its name in another field', () => {
    const { housenumber: _, street: __, ...rest } = photonHouse.properties;
    const properties = { ...rest, type: 'street', name: 'Rue Saint-Jean' };
    const street = found(komoot, { features: [{ ...photonHouse, properties }] });
    expect(street?.properties).toMatchObject({ kind: 'street', street: 'Rue Saint-Jean' });
  });

  test('it may be asked while somebody types', () => {
    expect(komoot.terms.typeAhead).toBe(true);
    expect(komoot.searchUrl(query).href).toBe(
      'https://photon.komoot.io/api?q=12+Main+St&limit=5&bbox=-180%2C18%2C-52%2C84&lat=44.2&lon=-72.5&lang=en',
    );
  });
});

describe('Pelias', () => {
  const earth = pelias(at('https://api.geocode.earth/', 'k1'));

  test('an address point', () => {
    expect(found(earth, peliasAnswer)?.properties).toEqual({
      ...montpelier,
      confidence: 1,
      source: '© Geocode Earth, OpenStreetMap and others',
    });
  });

  test('geocode.earth gets the key, an own server without one does not', () => {
    expect(earth.searchUrl(query).searchParams.get('api_key')).toBe('k1');
    expect(earth.reverseUrl(place).pathname).toBe('/v1/reverse');
    expect(pelias(own).searchUrl(query).searchParams.has('api_key')).toBe(false);
    expect(pelias(own).name).toBe('Pelias');
  });
});

describe('Google', () => {
  const maps = google(at('https://maps.googleapis.com/', 'k2'));

  test('an address, not to be kept', () => {
    expect(found(maps, googleAnswer)?.properties).toEqual({
      ...montpelier,
      label: '12 Main St, Montpelier, VT 05602',
      street: 'Main St',
      storable: false,
      confidence: 0.9,
      source: '© Google',
    });
  });

  test('a partial match is none that is sure', () => {
    const results = googleAnswer.results.map((result) => ({ ...result, partial_match: true }));
    expect(found(maps, { status: 'OK', results })?.properties.confidence).toBe(0.5);
  });

  test('its refusals stand in the answer', () => {
    expect(maps.readSearch({ status: 'ZERO_RESULTS', results: [] })).toEqual([]);
    expect(() => maps.readSearch({ status: 'OVER_QUERY_LIMIT' })).toThrow('limit');
    expect(() => maps.readSearch({ status: 'REQUEST_DENIED' })).toThrow('refused');
    expect(() => maps.readSearch({ status: 'UNKNOWN_ERROR' })).toThrow('nonsense');
  });

  test('kept only if the contract has it, and never asked while somebody types', () => {
    expect(maps.terms).toMatchObject({ typeAhead: false, storable: false });
    expect(google(at('https://maps.googleapis.com/', 'k2', true)).terms.storable).toBe(true);
  });
});

describe('Mapbox', () => {
  const temporary = mapbox(at('https://api.mapbox.com/', 'k3'));
  const permanent = mapbox(at('https://api.mapbox.com/', 'k3', true));

  test('a rooftop, not to be kept', () => {
    expect(found(temporary, mapboxAnswer)?.properties).toEqual({
      ...montpelier,
      position_class: 'rooftop',
      radius_meters: 10,
      storable: false,
      confidence: 0.95,
      source: '© Mapbox © OpenStreetMap',
    });
  });

  test('words we do not know promise nothing', () => {
    const odd = structuredClone(mapboxAnswer);
    for (const { properties } of odd.features) {
      properties.coordinates.accuracy = 'constructor';
      properties.match_code.confidence = 'constructor';
    }
    expect(found(temporary, odd)?.properties).toMatchObject({
      position_class: 'area',
      radius_meters: 500,
      confidence: 0.3,
    });
  });

  test('permanent only if the contract has it', () => {
    expect(temporary.searchUrl(query).searchParams.has('permanent')).toBe(false);
    expect(temporary.terms.storable).toBe(false);
    expect(permanent.searchUrl(query).searchParams.get('permanent')).toBe('true');
    expect(permanent.reverseUrl(place).searchParams.get('permanent')).toBe('true');
    expect(found(permanent, mapboxAnswer)?.properties.storable).toBe(true);
  });

  test('a request keeps to its limits', () => {
    const long = `a;b ${'word '.repeat(30)}`;
    const { searchParams } = temporary.searchUrl({ q: long, limit: 20 });
    expect(searchParams.get('q')?.split(' ')).toHaveLength(20);
    expect(searchParams.get('q')).not.toContain(';');
    expect(searchParams.get('limit')).toBe('10');
  });
});

describe('what makes no sense is left out, one by one', () => {
  const osm = nominatim(own);
  const spoilt = (change: object, address: object = {}) => ({
    ...nominatimHouse,
    ...change,
    address: { ...nominatimHouse.address, ...address },
  });

  test.each([
    ['latitude out of range', spoilt({ lat: '144.2' })],
    ['no number', spoilt({ lat: 'NaN' })],
    ['null island', spoilt({ lat: '0', lon: '0' })],
    ['Infinity', spoilt({ lat: Number.POSITIVE_INFINITY })],
    ['an object for a latitude', spoilt({ lat: {} })],
    ['Puerto Rico', spoilt({}, { 'ISO3166-2-lvl4': 'PR', state: 'Puerto Rico' })],
    ['a state of another country', spoilt({}, { country_code: 'au', 'ISO3166-2-lvl4': 'AU-WA' })],
    ['a province in the wrong country', spoilt({}, { country_code: 'ca' })],
    ['no country', spoilt({}, { country_code: undefined })],
    ['a country called constructor', spoilt({}, { country_code: 'constructor' })],
    ['a kind called constructor', spoilt({ addresstype: 'constructor' }, { house_number: '' })],
    ['script in a name', spoilt({}, { road: '<img src=x onerror=alert(1)>' })],
    ['text that turns around', spoilt({}, { road: 'Main \u202eteertS' })],
    ['control characters', spoilt({}, { city: 'Mont\u0000pelier' })],
    ['a huge text', spoilt({}, { city: 'x'.repeat(1e5) })],
    ['a number for a street', spoilt({}, { road: 7 })],
    ['a house without a street', spoilt({}, { road: '' })],
    ['an empty list', []],
    ['null', null],
  ])('%s', (_what, item) => {
    const features = searched(osm, [item, nominatimHouse]).filter((feature) => feature !== null);
    expect(features).toHaveLength(1);
    expect(features[0]?.properties.label).toBe('12 Main Street, Montpelier, VT 05602');
  });

  test('a ZIP that is none is left out, and none is invented', () => {
    for (const postcode of [undefined, '05602;05601', 'VT', '5602', '']) {
      const feature = found(osm, [spoilt({}, { postcode })]);
      expect(feature?.properties).not.toHaveProperty('postcode');
      expect(feature?.properties.label).toBe('12 Main Street, Montpelier, VT');
    }
  });

  test.each([[null], ['text'], [7], [{}], [{ features: 'x' }], [{ result: 1 }]])(
    'the answer %j is none of any provider',
    (answer) => {
      for (const make of [censusGeocoder, nominatim, photon, pelias, google, mapbox])
        expect(() => make(own).readSearch(answer)).toThrow();
    },
  );
});
