import { gzipSync } from 'node:zlib';

// A place that does not exist, in the middle of Kansas (Rice County), where no real pack reaches.

/** OpenAddresses columns with everything that careless exports do to a CSV. */
export const messyCsv = [
  '\uFEFF"lon";lat;Number;Street;Unit;City;District;Region;Postcode',
  '-98,0010;38,5000;101.0;"N Main St";;Madeville;;Kansas;67457.0',
  '-98,0020;38,5000;105;"N Main St";"Apt; 4";Madeville;;KS;67457-1234',
  '-98,0030;38,5000;;N Main St;;Madeville;;KS;67457',
  '-98,0040;38,5000;107;;;Madeville;;KS;67457',
  ';;109;N Main St;;Madeville;;KS;67457',
  '-98,0050;38,5000;rear;N Main St;;Madeville;;KS;67457',
  '-98,0060;38,5000;NULL;N Main St;;Madeville;;KS;67457',
  '',
].join('\r\n');

const feature = (geometry: unknown, properties: unknown) =>
  JSON.stringify({ type: 'Feature', properties, geometry });

export const pointLine = (lng: number, lat: number, properties: Record<string, unknown>) =>
  feature({ type: 'Point', coordinates: [lng, lat] }, properties);

/** OpenAddresses GeoJSON, a feature a line, without a state. */
export const openAddressesLines = `${pointLine(-98.01, 38.51, {
  hash: '1',
  number: '7A',
  street: 'Saint Paul Road',
  unit: '',
  city: 'Madeville',
  district: '',
  region: '',
  postcode: '67457',
  id: '',
})}\n`;

const nadHeader =
  'OID_,AddNum_Pre,Add_Number,AddNum_Suf,AddNo_Full,St_PreDir,St_Name,St_PosTyp,StNam_Full,' +
  'Unit,SubAddress,County,Inc_Muni,Post_City,State,Zip_Code,Longitude,Latitude';

/** The columns of the National Address Database that count, in its order. */
export const nadCsv = [
  nadHeader,
  '1,,123,,123,,,,Northwest Burnside Street,,,Rice,Madeville,Not stated,KS,67457,-98.02,38.52',
  '2,,9,1/2,,West,Quarry,Court,,,Suite 2,Rice,,Madeville,KS,67457,-98.03,38.53',
  '',
].join('\n');

export const ownColumnsCsv = [
  'HSE_NBR\tDIR\tRD\tTYP\tX_COORD\tY_COORD',
  '4000\tE\tWheatfield\tAvenue\t-98.04\t38.54',
  '',
].join('\n');

const pieces = [
  [
    [-98.1, 38.6],
    [-98.095, 38.6],
  ],
  [
    [-98.095, 38.6],
    [-98.09, 38.6],
  ],
];

/** As ogr2ogr writes TIGER/Line EDGES: a FeatureCollection, a river in it. */
export const tigerCollection = `{
"type": "FeatureCollection",
"name": "tl_2023_20159_edges",
"crs": { "type": "name", "properties": { "name": "urn:ogc:def:crs:EPSG::4269" } },
"features": [
${feature(
  { type: 'MultiLineString', coordinates: pieces },
  {
    FULLNAME: 'Prairie Ln',
    MTFCC: 'S1400',
    LFROMADD: '2',
    LTOADD: '100',
    RFROMADD: '1',
    RTOADD: '99',
    ZIPL: '67457',
    ZIPR: '67457',
  },
)},
${feature({ type: 'LineString', coordinates: pieces[0] }, { FULLNAME: 'Cow Crk', MTFCC: 'H3010' })}
],
"bbox": [-98.1, 38.6, -98.09, 38.6],
"about": { "made": { "by": "hand" } }
}
`;

const ring = (lng: number, lat: number) => [
  [lng, lat],
  [lng + 0.1, lat],
  [lng + 0.1, lat + 0.1],
  [lng, lat + 0.1],
  [lng, lat],
];

/** As the Census draws ZIP areas. */
export const zipCollection = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { ZCTA5CE20: '67801', GEOID20: '67801' },
      geometry: { type: 'Polygon', coordinates: [ring(-99.1, 38.1)] },
    },
  ],
});

export const countyCollection = JSON.stringify({
  type: 'FeatureCollection',
  features: [
    {
      type: 'Feature',
      properties: { STATEFP20: '20', COUNTYFP20: '159', GEOID20: '20159' },
      geometry: { type: 'Polygon', coordinates: [ring(-98.1, 38.1)] },
    },
  ],
});

export const zipTopology = JSON.stringify({
  type: 'Topology',
  arcs: [ring(-99.1, 39.1)],
  objects: {
    zips: {
      type: 'GeometryCollection',
      geometries: [{ type: 'Polygon', arcs: [[0]], properties: { ZCTA5CE10: '67902' } }],
    },
  },
});

/**
 * A PMTiles v3 archive without a tile, which is all that is looked at: header and metadata.
 * https://github.com/protomaps/PMTiles/blob/main/spec/v3/spec.md
 */
export function madeUpArchive(layers: readonly string[], attribution?: string): Buffer {
  const metadata = gzipSync(
    JSON.stringify({ attribution, vector_layers: layers.map((id) => ({ id, fields: {} })) }),
  );
  const directory = gzipSync(Buffer.from([0]));
  const header = Buffer.alloc(127);
  header.write('PMTiles', 0);
  header.writeUInt8(3, 7);
  const end = 127 + directory.length + metadata.length;
  const sections = [127, directory.length, 127 + directory.length, metadata.length, end, 0, end, 0];
  for (const [index, value] of sections.entries())
    header.writeBigUInt64LE(BigInt(value), 8 + 8 * index);
  const [gzip, vectorTiles, minZoom, maxZoom] = [2, 1, 9, 14];
  for (const [index, value] of [1, gzip, gzip, vectorTiles, minZoom, maxZoom].entries())
    header.writeUInt8(value, 96 + index);
  return Buffer.concat([header, directory, metadata]);
}
