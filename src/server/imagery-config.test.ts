import { expect, test } from 'vitest';
import { ConfigError, readConfig } from './config.ts';
import { hostedSources } from './http/security-headers.ts';

const read = (environment: Record<string, string>) =>
  readConfig({ LEADMAP_REGIONS: '', ...environment }, '/');

const faultOf = (environment: Record<string, string>): string => {
  try {
    read(environment);
  } catch (error) {
    if (error instanceof ConfigError) return error.message;
    throw error;
  }
  return '';
};

const tiles = 'https://tiles.example/sat/{z}/{x}/{y}.jpg?key=secret';
const full = { LEADMAP_IMAGERY_URL: tiles, LEADMAP_IMAGERY_ATTRIBUTION: '© Example' };

test('none by default', () => {
  expect(read({}).imagery).toBeNull();
  expect(read({ LEADMAP_IMAGERY_URL: '', LEADMAP_IMAGERY_MAX_ZOOM: '' }).imagery).toBeNull();
});

test('an address and whose imagery it is', () => {
  expect(read(full).imagery).toEqual({ tiles, attribution: '© Example', maxZoom: 19 });
  expect(read({ ...full, LEADMAP_IMAGERY_MAX_ZOOM: '17' }).imagery?.maxZoom).toBe(17);
});

test.each([
  '/imagery/{z}/{y}/{x}',
  'http://127.0.0.1:9/{z}/{x}/{y}',
  'http://localhost/{z}/{x}/{y}',
])('%s is taken', (LEADMAP_IMAGERY_URL) => {
  expect(read({ ...full, LEADMAP_IMAGERY_URL }).imagery?.tiles).toBe(LEADMAP_IMAGERY_URL);
});

test.each([
  ['https://tiles.example/{z}/{x}', 'must hold {z}, {x} and {y}'],
  ['https://tiles.example/{z}/{x}/{y}?key={key}', 'no braces but'],
  ['https://{s}.tiles.example/{z}/{x}/{y}', 'no braces but'],
  ['https://{z}.tiles.example/{z}/{x}/{y}', 'and a server’s name'],
  ['http://tiles.example/{z}/{x}/{y}', 'must begin with https://'],
  ['//tiles.example/{z}/{x}/{y}', 'must begin with https://'],
  ['tiles/{z}/{x}/{y}', 'must begin with https://'],
  ['file:///{z}/{x}/{y}', 'must begin with https://'],
  ['https://me:secret@tiles.example/{z}/{x}/{y}', 'name or password'],
])('%s is refused', (LEADMAP_IMAGERY_URL, words) => {
  const fault = faultOf({ ...full, LEADMAP_IMAGERY_URL });
  expect(fault).toMatch(/^LEADMAP_IMAGERY_URL /);
  expect(fault).toContain(words);
  expect(fault).not.toContain('secret');
});

test('whose imagery it is must be said', () => {
  expect(faultOf({ LEADMAP_IMAGERY_URL: tiles })).toMatch(
    /^LEADMAP_IMAGERY_ATTRIBUTION is missing/,
  );
  expect(faultOf({ ...full, LEADMAP_IMAGERY_ATTRIBUTION: ' ' })).toContain('is missing');
});

test.each(['0', '25', '-1', '19.5', 'x'])('last zoom %s is refused', (LEADMAP_IMAGERY_MAX_ZOOM) => {
  expect(faultOf({ ...full, LEADMAP_IMAGERY_MAX_ZOOM })).toContain('1 to 24');
});

test('the rest alone says that the address is missing', () => {
  expect(faultOf({ LEADMAP_IMAGERY_ATTRIBUTION: '© Example' })).toBe(
    'LEADMAP_IMAGERY_ATTRIBUTION: no imagery is chosen. Set LEADMAP_IMAGERY_URL too, or leave it out',
  );
});

test('faults of imagery and geocoder are named together', () => {
  const faults = faultOf({ LEADMAP_GEOCODER: 'google', LEADMAP_IMAGERY_URL: 'x' }).split('\n');
  expect(faults.map((fault) => fault.split(' ')[0])).toEqual([
    'LEADMAP_GEOCODER_KEY',
    'LEADMAP_IMAGERY_URL',
    'LEADMAP_IMAGERY_ATTRIBUTION',
  ]);
});

test('the browser may load from its server, and from nowhere else for its sake', () => {
  const of = (environment: Record<string, string>) => hostedSources(read(environment));
  expect(of({})).toEqual(['https://tiles.openfreemap.org']);
  expect(of(full)).toEqual(['https://tiles.openfreemap.org', 'https://tiles.example']);
  expect(of({ ...full, LEADMAP_IMAGERY_URL: '/sat/{z}/{x}/{y}' })).toEqual(of({}));
});
