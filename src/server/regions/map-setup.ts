import type { MapSetup } from '#contract/map-setup.ts';
import type { Basemap } from './basemap.ts';
import type { RegionPacks } from './find-region-packs.ts';

/** Raster tiles that the owner has configured. */
export interface Imagery {
  readonly tiles: string;
  readonly attribution: string;
  readonly maxZoom: number;
}

/** The whole of North America, where a map without packs opens. */
const northAmerica: MapSetup['bounds'] = [-141, 24, -52, 60];

/** What the map is drawn from, of the packs found and the owner's choice. */
export function mapSetup(options: {
  packs: Pick<RegionPacks, 'addressFiles' | 'streetFiles'>;
  /** Coarse zooms first. */
  basemaps: readonly Basemap[];
  styleUrl: string | null;
  openFreeMapUrl: string;
  imagery: Imagery | null;
  hostedStreets: boolean;
}): MapSetup {
  const { packs, basemaps } = options;
  const used = [...packs.addressFiles, ...packs.streetFiles];
  return {
    basemaps: basemaps.map((basemap) => ({
      id: basemap.id,
      tiles: `/api/basemap/${encodeURIComponent(basemap.id)}/{z}/{x}/{y}?v=${basemap.version}`,
      min_zoom: basemap.minZoom,
      max_zoom: basemap.maxZoom,
      bounds: [...basemap.bounds],
      attribution: basemap.attribution,
    })),
    attributions: [...new Set(used.map((file) => file.attribution))],
    style_url: options.styleUrl,
    hosted_streets: {
      enabled: options.hostedStreets,
      style_url: options.openFreeMapUrl,
      name: 'OpenFreeMap',
    },
    imagery: options.imagery && {
      tiles: options.imagery.tiles,
      attribution: options.imagery.attribution,
      max_zoom: options.imagery.maxZoom,
    },
    bounds: openingArea(basemaps),
  };
}

/** About a small town around the middle that the finest archive names. */
function openingArea(basemaps: readonly Basemap[]): MapSetup['bounds'] {
  const finest = basemaps.at(-1);
  if (!finest || finest.maxZoom < 12) return northAmerica;
  const { lng, lat } = finest.center;
  return [lng - 0.03, lat - 0.015, lng + 0.03, lat + 0.015];
}
