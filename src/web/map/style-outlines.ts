import type { LayerSpecification } from 'maplibre-gl';
import { flavors, type Theme } from './palette.ts';

/** The built-in map: outlines and place names that come with the program itself, from one source. */
export function outlineLayers(source: string, theme: Theme): LayerSpecification[] {
  const flavor = flavors[theme];
  const line = (layer: string, width: number, minzoom: number): LayerSpecification => ({
    id: `${layer}-line`,
    type: 'line',
    source,
    'source-layer': layer,
    minzoom,
    paint: { 'line-color': flavor.boundaries, 'line-width': width, 'line-opacity': 0.7 },
  });
  return [
    {
      id: 'countries-fill',
      type: 'fill',
      source,
      'source-layer': 'countries',
      paint: { 'fill-color': flavor.earth },
    },
    line('counties', 0.6, 6),
    line('states', 1.1, 0),
    line('countries', 1.4, 0),
    {
      id: 'states-name',
      type: 'symbol',
      source,
      'source-layer': 'state_names',
      minzoom: 3,
      maxzoom: 8,
      layout: { 'text-field': ['get', 'name'], 'text-font': ['Noto Sans Medium'], 'text-size': 12 },
      paint: {
        'text-color': flavor.state_label,
        'text-halo-color': flavor.earth,
        'text-halo-width': 1.2,
      },
    },
    {
      id: 'places-name',
      type: 'symbol',
      source,
      'source-layer': 'places',
      minzoom: 4,
      // Larger places first, smaller ones as there is room.
      filter: ['<=', ['get', 'rank'], ['step', ['zoom'], 0, 5, 1, 7, 2, 8.5, 3, 10, 4]],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['Noto Sans Regular'],
        'text-size': ['step', ['get', 'rank'], 14, 1, 13, 2, 12, 3, 11],
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: {
        'text-color': flavor.city_label,
        'text-halo-color': flavor.city_label_halo,
        'text-halo-width': 1.2,
      },
    },
  ];
}
