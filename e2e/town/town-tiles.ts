import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { larkfield, townBlocks, townHouses } from './town-plan.ts';
import type { Tile } from './write-pmtiles.ts';

const halfHouseLng = 0.00007;
const halfHouseLat = 0.00005;

const feature = (geometry: Feature['geometry'], properties: Feature['properties']): Feature => ({
  type: 'Feature',
  geometry,
  properties,
});

const land = (): Feature =>
  feature(
    {
      type: 'Polygon',
      coordinates: [
        [
          [-179, -80],
          [179, -80],
          [179, 80],
          [-179, 80],
          [-179, -80],
        ],
      ],
    },
    { kind: 'earth' },
  );

const footprint = (lng: number, lat: number) => [
  [lng - halfHouseLng, lat - halfHouseLat],
  [lng + halfHouseLng, lat - halfHouseLat],
  [lng + halfHouseLng, lat + halfHouseLat],
  [lng - halfHouseLng, lat + halfHouseLat],
  [lng - halfHouseLng, lat - halfHouseLat],
];

/** The made-up map by layer, in the Protomaps v4 schema. */
const layers: Record<string, Feature[]> = {
  earth: [land()],
  roads: townBlocks.map((block) =>
    feature(
      { type: 'LineString', coordinates: block.line },
      { kind: 'minor_road', kind_detail: 'residential', name: block.street, min_zoom: 9 },
    ),
  ),
  buildings: townHouses.flatMap(({ lng, lat, number }) => [
    feature(
      { type: 'Polygon', coordinates: [footprint(lng, lat)] },
      { kind: 'building', height: 6 },
    ),
    feature(
      { type: 'Point', coordinates: [lng, lat] },
      { kind: 'address', addr_housenumber: number },
    ),
  ]),
  places: [
    feature(
      { type: 'Point', coordinates: [larkfield.center.lng, larkfield.center.lat] },
      {
        kind: 'locality',
        kind_detail: 'town',
        name: larkfield.city,
        min_zoom: 5,
        population_rank: 6,
      },
    ),
  ],
};

/** Over-zoomed coarse tiles lie beneath the streets: a house in both would show its number twice. */
const coarseLayers = new Set(['earth', 'places']);
const firstStreetZoom = 9;

/** Tiles of some zooms wherever a house stands. */
export function townTiles(minZoom: number, maxZoom: number): Tile[] {
  const cut = Object.entries(layers)
    .filter(([name]) => minZoom >= firstStreetZoom || coarseLayers.has(name))
    .map(
      ([name, features]) =>
        [
          name,
          new GeoJSONVT({ type: 'FeatureCollection', features }, { maxZoom: 14, buffer: 64 }),
        ] as const,
    );
  const tiles: Tile[] = [];
  for (let z = minZoom; z <= maxZoom; z += 1)
    for (const [x, y] of tilesWithHouses(z)) {
      const content = cut.flatMap(([name, index]) => {
        const tile = index.getTile(z, x, y);
        return tile ? [[name, tile] as const] : [];
      });
      tiles.push({
        z,
        x,
        y,
        data: fromGeojsonVt(Object.fromEntries(content), { version: 2, extent: 4096 }),
      });
    }
  return tiles;
}

function tilesWithHouses(z: number): [number, number][] {
  const found = new Map<string, [number, number]>();
  for (const { lng, lat } of townHouses) {
    const sine = Math.sin((lat * Math.PI) / 180);
    const x = Math.floor(((lng + 180) / 360) * 2 ** z);
    const y = Math.floor((0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 2 ** z);
    found.set(`${x}/${y}`, [x, y]);
  }
  return [...found.values()];
}
