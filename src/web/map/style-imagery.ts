import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { MapSetup } from '#contract/map-setup.ts';

/** Source and layer of the owner's imagery. */
export const imageryId = 'imagery';

/**
 * Lays imagery between the areas and the names of any ground, so that streets and places can still
 * be read. It is hidden, and asks for nothing, until somebody turns it on.
 */
export function withImagery(
  ground: StyleSpecification,
  imagery: MapSetup['imagery'],
  origin: string,
): StyleSpecification {
  if (!imagery) return ground;
  const layer: LayerSpecification = {
    id: imageryId,
    type: 'raster',
    source: imageryId,
    layout: { visibility: 'none' },
    paint: { 'raster-fade-duration': 0 },
  };
  const names = ground.layers.findIndex(({ type }) => type === 'symbol');
  const below = names === -1 ? ground.layers.length : names;
  return {
    ...ground,
    sources: {
      ...ground.sources,
      [imageryId]: {
        type: 'raster',
        // MapLibre's worker resolves no relative address.
        tiles: [imagery.tiles.startsWith('/') ? `${origin}${imagery.tiles}` : imagery.tiles],
        tileSize: 256,
        maxzoom: imagery.max_zoom,
        attribution: asText(imagery.attribution),
      },
    },
    layers: [...ground.layers.slice(0, below), layer, ...ground.layers.slice(below)],
  };
}

/** Names on pictures of any colour: light with a dark edge. */
export const nameOnImagery = {
  'text-color': '#ffffff',
  'text-halo-color': 'rgba(16, 20, 28, 0.85)',
  'text-halo-width': 1.6,
} as const;

/** MapLibre takes attributions for HTML; the owner's is text. */
const asText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
