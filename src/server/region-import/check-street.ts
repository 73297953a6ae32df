import { readField } from './address-recipe.ts';
import { noState, sixDecimals, stateOf, tidyZip } from './check-address.ts';
import { checkPosition, isReason } from './check-position.ts';
import { cellsOf, lineSchema } from './feature-schema.ts';
import type { RowChecks } from './row-checks.ts';
import { notAFeature, type Reason } from './skip-tally.ts';

const noName = {
  text: 'without a name',
  remedy: 'The name is looked for in the properties name and FULLNAME (TIGER/Line).',
};
const noRoad = { text: 'that are no roads', remedy: 'Look for a file with roads.' };
// Our own names, then those of TIGER/Line's ADDRFEAT, then those of its EDGES.
const columns = {
  name: [['name'], ['fullname']],
  city: [['city']],
  county: [['county']],
  state: [['state']],
  zip_left: [['zip_left'], ['zipl']],
  zip_right: [['zip_right'], ['zipr']],
  from_left: [['from_left'], ['lfromhn'], ['lfromadd']],
  to_left: [['to_left'], ['ltohn'], ['ltoadd']],
  from_right: [['from_right'], ['rfromhn'], ['rfromadd']],
  to_right: [['to_right'], ['rtohn'], ['rtoadd']],
  roadClass: [['road_mtfcc'], ['edge_mtfcc'], ['mtfcc']],
};

/** The lines of a street file of a region pack that a feature makes, or why it makes none. */
export function checkStreet(feature: unknown, checks: RowChecks): string | Reason {
  const parsed = lineSchema.safeParse(feature);
  if (!parsed.success) return notAFeature;
  const cell = cellsOf(parsed.data.properties);
  const read = (field: keyof typeof columns) => readField(columns[field], cell);
  // TIGER's EDGES hold rivers and railways too: https://www2.census.gov/geo/pdfs/reference/mtfccs2022.pdf
  if (/^[^S]/.test(read('roadClass'))) return noRoad;
  if (read('name') === '') return noName;
  const { geometry } = parsed.data;
  const parts = joined(
    geometry.type === 'LineString' ? [geometry.coordinates] : geometry.coordinates,
  );
  const places = parts
    .flat()
    .map(([x = Number.NaN, y = Number.NaN]) =>
      checks.swap ? checkPosition(y, x) : checkPosition(x, y),
    );
  const unsound = places.find(isReason);
  if (unsound) return unsound;
  const middle = places[Math.floor(places.length / 2)];
  const state =
    stateOf(read('state')) ??
    checks.state ??
    (middle && !isReason(middle) ? checks.stateAt(middle) : null);
  if (!state) return noState;
  // Which numbers lie on which of several pieces nobody says.
  const number = (field: keyof typeof columns) =>
    parts.length === 1 ? houseNumber(read(field)) : null;
  const properties = {
    name: read('name'),
    city: read('city'),
    county: read('county'),
    state,
    zip_left: tidyZip(read('zip_left')),
    zip_right: tidyZip(read('zip_right')),
    from_left: number('from_left'),
    to_left: number('to_left'),
    from_right: number('from_right'),
    to_right: number('to_right'),
  };
  return parts
    .map((part) => part.map(([x = 0, y = 0]) => (checks.swap ? [y, x] : [x, y]).map(sixDecimals)))
    .map((coordinates) =>
      JSON.stringify({
        type: 'Feature',
        geometry: { type: 'LineString', coordinates },
        properties,
      }),
    )
    .join('\n');
}

/** Numbers such as "41-13" or "12A" cannot be counted between. */
const houseNumber = (text: string): number | null =>
  /^[1-9]\d{0,6}$/.test(text) ? Number(text) : null;

/** Pieces of which one begins where the last ended become one. */
function joined(lines: readonly number[][][]): number[][][] {
  const parts: number[][][] = [];
  for (const line of lines) {
    const last = parts.at(-1);
    const [end, begin] = [last?.at(-1), line[0]];
    if (last && end?.[0] === begin?.[0] && end?.[1] === begin?.[1]) last.push(...line.slice(1));
    else parts.push([...line]);
  }
  return parts;
}
