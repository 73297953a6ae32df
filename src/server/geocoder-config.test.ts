import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';

const read = (environment: Record<string, string>) =>
  readConfig({ LEADMAP_REGIONS: '', ...environment }, '/').geocoder;

const faultOf = (environment: Record<string, string>): string => {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

test('none by default', () => {
  expect(read({})).toBeNull();
  expect(read({ LEADMAP_GEOCODER: '', LEADMAP_GEOCODER_KEY: '' })).toBeNull();
});

test.each([
  ['census', 'https://geocoding.geo.census.gov/geocoder/'],
  ['nominatim', 'https://nominatim.openstreetmap.org/'],
  ['photon', 'https://photon.komoot.io/'],
])('%s needs nothing else', (LEADMAP_GEOCODER, url) => {
  const geocoder = read({ LEADMAP_GEOCODER });
  expect(geocoder).toMatchObject({ provider: LEADMAP_GEOCODER, key: null, mayKeep: false });
  expect(geocoder?.baseUrl.href).toBe(url);
});

test('an own server, its address with or without the last slash', () => {
  const geocoder = read({
    LEADMAP_GEOCODER: 'nominatim',
    LEADMAP_GEOCODER_URL: 'http://maps.example:8080/nominatim',
  });
  expect(geocoder?.baseUrl.href).toBe('http://maps.example:8080/nominatim/');
});

test('a key, and the word of the owner that results may be kept', () => {
  expect(
    read({
      LEADMAP_GEOCODER: 'google',
      LEADMAP_GEOCODER_KEY: 'k',
      LEADMAP_GEOCODER_KEEP: 'yes',
    }),
  ).toMatchObject({ key: 'k', mayKeep: true });
});

const pelias = { LEADMAP_GEOCODER: 'pelias' };

test('an own Pelias needs no key, geocode.earth does', () => {
  expect(read({ ...pelias, LEADMAP_GEOCODER_URL: 'http://10.0.0.7' })?.key).toBeNull();
  expect(faultOf(pelias)).toMatch(/^LEADMAP_GEOCODER_KEY is missing: geocode.earth .*own Pelias/);
});

test.each([
  ['LEADMAP_GEOCODER must be census,', { LEADMAP_GEOCODER: 'bing' }],
  ['LEADMAP_GEOCODER_KEY is missing: google', { LEADMAP_GEOCODER: 'google' }],
  ['LEADMAP_GEOCODER_KEY is missing: mapbox', { LEADMAP_GEOCODER: 'mapbox' }],
  ['LEADMAP_GEOCODER_KEY: no geocoder is chosen', { LEADMAP_GEOCODER_KEY: 'secret' }],
  [
    'LEADMAP_GEOCODER_KEY: census takes no key',
    { LEADMAP_GEOCODER: 'census', LEADMAP_GEOCODER_KEY: 'secret' },
  ],
  [
    'LEADMAP_GEOCODER_KEY holds a blank',
    { LEADMAP_GEOCODER: 'google', LEADMAP_GEOCODER_KEY: 'secret x' },
  ],
  [
    'LEADMAP_GEOCODER_KEEP must be yes',
    { LEADMAP_GEOCODER: 'mapbox', LEADMAP_GEOCODER_KEY: 'secret', LEADMAP_GEOCODER_KEEP: 'true' },
  ],
  [
    'LEADMAP_GEOCODER_URL must be the http',
    { LEADMAP_GEOCODER: 'photon', LEADMAP_GEOCODER_URL: 'x' },
  ],
  [
    'LEADMAP_GEOCODER_URL must be the http',
    { LEADMAP_GEOCODER: 'photon', LEADMAP_GEOCODER_URL: 'file:///etc/passwd' },
  ],
  [
    'LEADMAP_GEOCODER_URL must not hold a name',
    { LEADMAP_GEOCODER: 'photon', LEADMAP_GEOCODER_URL: 'https://me:secret@maps.example' },
  ],
  [
    'LEADMAP_GEOCODER_URL must begin with https',
    { ...pelias, LEADMAP_GEOCODER_URL: 'http://maps.example', LEADMAP_GEOCODER_KEY: 'secret' },
  ],
])('%s', (words, environment) => {
  expect(faultOf(environment)).toContain(words);
  expect(faultOf(environment)).not.toContain('secret');
});
