import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { describe, expect, test } from 'vitest';
import { type MapSetup, outlinesId } from '#contract/map-setup.ts';
import { basemapStyle } from './style-basemap.ts';
import { withPins } from './style-pins.ts';

const origin = 'http://leadmap.test';
const basemap = (id: string, min_zoom: number, max_zoom: number) => ({
  id,
  tiles: `/api/basemap/${id}/{z}/{x}/{y}`,
  min_zoom,
  max_zoom,
  bounds: [-180, -85, 180, 85] as [number, number, number, number],
  attribution: `Data of ${id}`,
});
const noPacks: MapSetup = {
  basemaps: [basemap(outlinesId, 0, 8)],
  attributions: [],
  style_url: null,
  hosted_streets: { enabled: false, style_url: 'https://elsewhere.test/style', name: 'Elsewhere' },
  imagery: null,
  bounds: [-72, 42, -71, 43],
};
const twoPacks: MapSetup = {
  ...noPacks,
  basemaps: [basemap('coarse', 0, 8), basemap('streets', 9, 14)],
};
// Protomaps names a Devanagari font for names in that script; here the system's own is drawn.
const fonts = ['Regular', 'Medium', 'Italic', 'Devanagari Regular v1'].map(
  (style) => `Noto Sans ${style}`,
);

describe.each([
  ['two archives', twoPacks],
  ['no packs', noPacks],
])('the style of %s', (_name, setup) => {
  describe.each(['light', 'dark'] as const)('%s', (theme) => {
    const style = withPins(basemapStyle({ setup, theme, language: 'en', origin }), {
      tiles: `${origin}/api/pins/{z}/{x}/{y}`,
      theme,
      minZoom: 0,
    });

    test('is a valid MapLibre style', () => {
      expect(validateStyleMin(style).map(({ message }) => message)).toEqual([]);
    });

    test('asks nobody outside', () => {
      const addresses = JSON.stringify(style).match(/[a-z]+:\/\/[^"]*/g) ?? [];
      expect(addresses.length).toBeGreaterThan(0);
      expect(addresses.filter((address) => !address.startsWith(`${origin}/`))).toEqual([]);
      expect(style).not.toHaveProperty('glyphs');
      expect(style).not.toHaveProperty('sprite');
    });

    test('names only the fonts that come with the app', () => {
      const named = JSON.stringify(style).match(/Noto Sans [A-Z][\w ]*/g) ?? [];
      expect(named.length).toBeGreaterThan(0);
      expect(named.filter((name) => !fonts.includes(name))).toEqual([]);
    });

    test('draws pins above all else, do-not-disturb last', () => {
      const last = style.layers.slice(-6).map(({ id }) => id);
      expect(last).toEqual([
        'tiles-cells',
        'tiles-pins',
        'overlay-pins',
        'tiles-cells-marks',
        'tiles-do-not-disturb',
        'overlay-do-not-disturb',
      ]);
    });
  });
});

test('house numbers are drawn from both archives, above every area', () => {
  const { layers } = basemapStyle({ setup: twoPacks, theme: 'light', language: 'en', origin });
  const ids = layers.map(({ id }) => id);
  expect(ids).toEqual(expect.arrayContaining(['coarse:address_label', 'streets:address_label']));
  expect(layers.findLastIndex(({ type }) => type !== 'symbol')).toBeLessThan(
    layers.findIndex(({ type }) => type === 'symbol'),
  );
});

test('the attribution of each archive is shown', () => {
  const { sources } = basemapStyle({ setup: twoPacks, theme: 'light', language: 'en', origin });
  expect(sources).toMatchObject({
    coarse: { attribution: 'Data of coarse' },
    streets: { attribution: 'Data of streets' },
  });
});
