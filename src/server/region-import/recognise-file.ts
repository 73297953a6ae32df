import { ImportFault } from './import-fault.ts';
import type { Source } from './open-source.ts';
import { refuseForeignFile } from './refuse-foreign-file.ts';

/** What a file holds, told from its content. */
export type FileKind = 'csv' | 'points' | 'lines' | 'polygons' | 'topology' | 'basemap';

/** Tells what a file is. Throws an ImportFault with the remedy for files of other formats. */
export function recogniseFile(source: Source): FileKind {
  refuseForeignFile(source);
  if (source.head.subarray(0, 7).toString('latin1') === 'PMTiles') return 'basemap';
  // Without a byte-order mark, and without the record separator of RFC 8142.
  const text = source.head.toString('utf8').trimStart().replace('\u001E', '').trimStart();
  if (!text.startsWith('{')) {
    if (text.startsWith('['))
      throw new ImportFault(
        'it is a list in JSON, not GeoJSON.',
        'Convert it to GeoJSON or to CSV first.',
      );
    return 'csv';
  }
  if (/"type"\s*:\s*"Topology"/.test(text)) return 'topology';
  const shape = /"type"\s*:\s*"(?:Multi)?(Point|LineString|Polygon)"/.exec(text)?.[1];
  if (shape === 'Point') return 'points';
  if (shape === 'LineString') return 'lines';
  if (shape === 'Polygon') return 'polygons';
  throw new ImportFault(
    'it is JSON, but no GeoJSON features with points, lines or polygons are at its beginning.',
    'Convert it to GeoJSON first, for instance with ogr2ogr -f GeoJSONSeq.',
  );
}
