import type { FeatureCollection } from 'geojson';
import type { LayerSpecification } from 'maplibre-gl';
import { boxOf, type PolygonShape } from '#contract/polygon.ts';
import type { Place } from '#contract/place-wire.ts';
import { accents, regionColors, type Theme } from './palette.ts';

/** A region of the company as the map shows it. */
export interface MapRegion {
  readonly id: string;
  readonly name: string;
  readonly polygon: PolygonShape;
}

/** Areas on the map: quiet outlines under the pins, and what is selected. */
export interface MapAreas {
  readonly regions: readonly MapRegion[];
  /** The region that leads are filtered by. */
  readonly chosenRegionId: string | null;
  /** Leads that were selected, and what they were selected by. */
  readonly selection: { readonly polygon: PolygonShape; readonly places: readonly Place[] } | null;
}

export const noAreas: MapAreas = { regions: [], chosenRegionId: null, selection: null };

export const areaSources = {
  regions: 'company-regions',
  names: 'company-region-names',
  selected: 'selected-area',
  selectedLeads: 'selected-leads',
} as const;

/** The data of each source. */
export const areaData = (areas: MapAreas): Record<keyof typeof areaSources, FeatureCollection> => ({
  regions: collection(
    areas.regions.map(({ id, polygon }) => ({
      geometry: geometryOf(polygon),
      properties: { chosen: id === areas.chosenRegionId },
    })),
  ),
  // One point each: a polygon that several tiles share would have its name in each of them.
  names: collection(
    areas.regions.map(({ name, polygon }) => {
      const { west, south, east, north } = boxOf(polygon);
      return {
        geometry: { type: 'Point', coordinates: [(west + east) / 2, (south + north) / 2] },
        properties: { name },
      };
    }),
  ),
  selected: collection(
    areas.selection ? [{ geometry: geometryOf(areas.selection.polygon), properties: {} }] : [],
  ),
  selectedLeads: collection(
    (areas.selection?.places ?? []).map(({ lng, lat }) => ({
      geometry: { type: 'Point', coordinates: [lng, lat] },
      properties: {},
    })),
  ),
});

const geometryOf = ({ coordinates }: PolygonShape) => ({
  type: 'Polygon' as const,
  coordinates: coordinates.map((ring) => ring.map(([lng, lat]) => [lng, lat])),
});

const collection = (
  features: readonly Pick<FeatureCollection['features'][number], 'geometry' | 'properties'>[],
): FeatureCollection => ({
  type: 'FeatureCollection',
  features: features.map((feature) => ({ type: 'Feature', ...feature })),
});

/** Below the pins: nothing competes with them. */
export const areaLayers = (theme: Theme): LayerSpecification[] => [
  {
    id: 'region-fill',
    type: 'fill',
    source: areaSources.regions,
    paint: {
      'fill-color': regionColors[theme].line,
      'fill-opacity': ['case', ['get', 'chosen'], 0.1, 0.03],
    },
  },
  {
    id: 'region-line',
    type: 'line',
    source: areaSources.regions,
    layout: { 'line-join': 'round' },
    paint: {
      'line-color': regionColors[theme].line,
      'line-width': ['case', ['get', 'chosen'], 2.5, 1.5],
      'line-opacity': 0.8,
    },
  },
  {
    id: 'region-name',
    type: 'symbol',
    source: areaSources.names,
    layout: {
      'text-field': ['get', 'name'],
      'text-font': ['Noto Sans Medium'],
      'text-size': 12,
      'text-max-width': 9,
    },
    paint: {
      'text-color': regionColors[theme].text,
      'text-halo-color': regionColors[theme].halo,
      'text-halo-width': 1.5,
    },
  },
  {
    id: 'selected-area',
    type: 'line',
    source: areaSources.selected,
    paint: { 'line-color': accents[theme], 'line-width': 1.5, 'line-dasharray': [3, 2] },
  },
  {
    id: 'selected-leads',
    type: 'circle',
    source: areaSources.selectedLeads,
    paint: {
      'circle-radius': ['interpolate', ['linear'], ['zoom'], 10, 9, 15, 15],
      'circle-color': accents[theme],
      'circle-opacity': 0.2,
      'circle-stroke-color': accents[theme],
      'circle-stroke-width': 2,
    },
  },
];
