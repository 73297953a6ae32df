import { expect, test } from 'vitest';
import { mapSetupSchema } from '#contract/map-setup.ts';
import { mapSetup } from './map-setup.ts';

const plain = {
  packs: { addressFiles: [], streetFiles: [] },
  basemaps: [],
  styleUrl: null,
  openFreeMapUrl: 'https://streets.example/style',
  imagery: null,
  hostedStreets: false,
};

test('imagery goes to the map as it is configured', () => {
  const imagery = { tiles: '/sat/{z}/{x}/{y}', attribution: '© Example', maxZoom: 17 };
  expect(mapSetupSchema.parse(mapSetup({ ...plain, imagery })).imagery).toEqual({
    tiles: '/sat/{z}/{x}/{y}',
    attribution: '© Example',
    max_zoom: 17,
  });
  expect(mapSetupSchema.parse(mapSetup(plain)).imagery).toBeNull();
});
