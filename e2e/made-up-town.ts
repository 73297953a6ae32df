import { mkdirSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { larkfield, townBlocks, townHouses } from './town/town-plan.ts';
import { townTiles } from './town/town-tiles.ts';
import { writePmtiles } from './town/write-pmtiles.ts';

const attribution = 'Made-up town for tests';

/**
 * Writes two small towns that do not exist, in the format of region packs, so that every journey
 * runs on a machine without real data: addresses, street ranges, a ZIP area and two map archives.
 */
export async function writeMadeUpTown(dir: string): Promise<void> {
  for (const part of ['addresses', 'streets', 'boundaries', 'basemap'])
    mkdirSync(join(dir, part), { recursive: true });
  await writeFile(join(dir, 'attribution.json'), JSON.stringify({ town: attribution }));
  await writeFile(join(dir, 'addresses/town.csv.gz'), gzipSync(addressRows()));
  await writeFile(join(dir, 'streets/town.geojsonl.gz'), gzipSync(streetRows()));
  await writeFile(join(dir, 'boundaries/zcta_town.topo.json.gz'), gzipSync(zipArea()));
  const archive = { center: { ...larkfield.center, zoom: 15 }, attribution };
  await writePmtiles(join(dir, 'basemap/town-coarse.pmtiles'), {
    ...archive,
    tiles: townTiles(0, 8),
  });
  await writePmtiles(join(dir, 'basemap/town-streets.pmtiles'), {
    ...archive,
    tiles: townTiles(9, 14),
  });
}

function addressRows(): string {
  const rows = townHouses.map((house, index) =>
    [
      house.lng,
      house.lat,
      house.number,
      house.street,
      house.unit,
      house.city,
      '',
      house.state,
      house.zip,
      '',
      String(index).padStart(16, '0'),
    ].join(','),
  );
  return ['LON,LAT,NUMBER,STREET,UNIT,CITY,DISTRICT,REGION,POSTCODE,ID,HASH', ...rows, ''].join(
    '\n',
  );
}

const streetRows = (): string =>
  townBlocks
    .map((block) =>
      JSON.stringify({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates: block.line },
        properties: {
          name: block.street,
          city: block.city,
          state: 'KS',
          zip_left: block.zip,
          zip_right: block.zip,
          from_left: block.fromLeft,
          to_left: block.toLeft,
          from_right: block.fromRight,
          to_right: block.toRight,
        },
      }),
    )
    .join('\n');

/** One rectangle around both towns. */
function zipArea(): string {
  const { lng, lat } = larkfield.center;
  const ring = [
    [lng - 0.1, lat - 0.1],
    [lng + 0.15, lat - 0.1],
    [lng + 0.15, lat + 0.1],
    [lng - 0.1, lat + 0.1],
    [lng - 0.1, lat - 0.1],
  ];
  return JSON.stringify({
    type: 'Topology',
    arcs: [ring],
    objects: {
      zcta: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Polygon', arcs: [[0]], properties: { zip: larkfield.zip } }],
      },
    },
  });
}
