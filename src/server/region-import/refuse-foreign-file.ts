import { closeSync, openSync, readSync } from 'node:fs';
import { ImportFault } from './import-fault.ts';
import type { Source } from './open-source.ts';

const toGeoJson = (path: string) =>
  `ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326 ${converted(path)} ${path}`;

/** Throws an ImportFault with the command that helps when a file is of a format we do not read. */
export function refuseForeignFile(source: Source): void {
  const { head, path } = source;
  const starts = (bytes: string) => head.subarray(0, bytes.length).toString('latin1') === bytes;
  const refuse = (what: string, remedy: string): never => {
    throw new ImportFault(what, remedy);
  };
  if (starts('PK\u0003\u0004')) refuseZip(source);
  if (starts('\u0000\u0000\u0027\u000a'))
    refuse('it is a shapefile.', `Convert it: ${toGeoJson(path)}`);
  if (/\.(dbf|shx|prj|cpg)$/i.test(path))
    refuse(
      'it is one of the parts of a shapefile.',
      `Convert the whole: ${toGeoJson(path.replace(/\.\w+$/, '.shp'))}`,
    );
  if (starts('SQLite format 3'))
    refuse(
      'it is a database (GeoPackage or MBTiles).',
      path.endsWith('.mbtiles')
        ? `Convert it: pmtiles convert ${path} ${path.replace(/mbtiles$/, 'pmtiles')}`
        : `Convert it: ${toGeoJson(path)}`,
    );
  if (starts('\u00ff\u00fe') || starts('\u00fe\u00ff'))
    refuse(
      'its text is UTF-16.',
      `Convert it: iconv -f UTF-16 -t UTF-8 ${path} > ${path.replace(/(\.\w+)?$/, '-utf8$1')}`,
    );
  if (head.subarray(257, 262).toString('latin1') === 'ustar')
    refuse('it is a tar archive.', `Unpack it: tar xf ${path}`);
  if (starts('<')) refuse('it is XML (KML, GML, a web page).', `Convert it: ${toGeoJson(path)}`);
  if (head.includes(0) && !starts('PMTiles'))
    refuse('it is of a format this command does not read.', `GDAL may: ${toGeoJson(path)}`);
}

/** data/a.shp.zip → a.geojsonl, in the folder the person is in. */
const converted = (path: string) =>
  `${(path.split('/').at(-1) ?? path).replace(/\..*$/, '')}.geojsonl`;

function refuseZip({ path, size }: Source): never {
  // The names of what is inside stand at the end of the archive.
  const names = endOf(path, size);
  if (/\.(shp|gdb|gpkg)/i.test(names))
    throw new ImportFault(
      'it is a zip archive with a shapefile or geodatabase in it.',
      `Convert it: ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326 ${converted(path)} /vsizip/${path}`,
    );
  if (/xl\/work|\.ods/.test(names))
    throw new ImportFault('it is a spreadsheet.', 'Save it as CSV in the program that made it.');
  throw new ImportFault(
    'it is a zip archive.',
    `Unpack it and add what is inside: unzip -d unpacked ${path}`,
  );
}

function endOf(path: string, size: number): string {
  const file = openSync(path, 'r');
  try {
    const end = Buffer.alloc(65_536);
    const bytes = readSync(file, end, 0, end.length, Math.max(0, size - end.length));
    return end.subarray(0, bytes).toString('latin1');
  } finally {
    closeSync(file);
  }
}
