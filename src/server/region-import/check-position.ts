import type { Place } from '#contract/place.ts';
import type { Reason } from './skip-tally.ts';

const missing = {
  text: 'without a position',
  remedy: 'Say which columns hold it: --columns lng=COLUMN,lat=COLUMN,number=COLUMN,street=COLUMN',
};
const nowhere = {
  text: 'with the position 0, 0',
  remedy: 'The source has no positions; look for another file.',
};
const swapped = {
  text: 'with latitude and longitude the wrong way round',
  remedy: 'Run the same command with --swap',
  wholeFile: true,
};
const projected = {
  text: 'with a position in metres or feet instead of degrees',
  remedy:
    'Convert the file first: ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326 converted.geojsonl FILE\n' +
    '(for a CSV add -oo X_POSSIBLE_NAMES=X -oo Y_POSSIBLE_NAMES=Y -s_srs EPSG:…, its own system)',
  wholeFile: true,
};
const outside = {
  text: 'outside the US and Canada',
  remedy: 'Longitudes there are negative, as in -72.57: see that the minus sign is not lost.',
};

// Hawaii to Ellesmere Island, the last Aleutians to Newfoundland. Coarse: borders come later.
const inNorthAmerica = (lng: number, lat: number) =>
  lat >= 18 && lat <= 84 && ((lng >= -180 && lng <= -52) || (lng >= 172 && lng <= 180));

const farOff = (degrees: number) => Math.abs(degrees) > 360;

/** A sound position in the US or Canada, or why it is none. */
export function checkPosition(lng: number, lat: number): Place | Reason {
  if (inNorthAmerica(lng, lat)) return { lng, lat };
  if (!Number.isFinite(lng) || !Number.isFinite(lat)) return missing;
  if (lng === 0 && lat === 0) return nowhere;
  if (inNorthAmerica(lat, lng)) return swapped;
  return farOff(lng) || farOff(lat) ? projected : outside;
}

export const isReason = (found: object): found is Reason => 'remedy' in found;

/** A coordinate as files write it: "-72.5", "-72,5" (French spreadsheets), not "". */
export function readDegrees(text: string): number {
  if (text === '') return Number.NaN;
  return Number(text.includes('.') ? text : text.replace(',', '.'));
}
