import { readField } from './address-recipe.ts';
import { sixDecimals, tidyZip } from './check-address.ts';
import { checkPosition, isReason } from './check-position.ts';
import { cellsOf, polygonSchema } from './feature-schema.ts';
import { notAFeature, type Reason } from './skip-tally.ts';

const names = ['zip', 'zcta5ce20', 'zcta5ce10', 'zcta5ce', 'zcta5', 'zcta', 'zipcode', 'zip_code'];
const more = ['zip5', 'postcode', 'postal_code', 'geoid20', 'geoid10'];
const columns = [...names, ...more].map((name) => [name]);

const noZip = {
  text: 'without a ZIP',
  remedy: `The ZIP is looked for in the properties ${[...names, ...more].join(', ')}.`,
};
const noZipArea = {
  text: 'that are counties or places, not ZIP areas',
  remedy: 'Take the ZCTA file of the Census: docs/regions.md says where it is.',
};

/** The line of a boundary file of a region pack that a feature makes, or why it makes none. */
export function checkZipArea(feature: unknown, checks: { swap: boolean }): string | Reason {
  const parsed = polygonSchema.safeParse(feature);
  if (!parsed.success) return notAFeature;
  const cell = cellsOf(parsed.data.properties);
  // A county's GEOID20 has five digits as well.
  if (['countyfp', 'countyfp20', 'statefp', 'statefp20'].some((name) => cell(name)))
    return noZipArea;
  const zip = tidyZip(readField(columns, cell));
  if (zip === '') return noZip;
  const { geometry } = parsed.data;
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const places = polygons
    .flat(2)
    .map(([x = Number.NaN, y = Number.NaN]) =>
      checks.swap ? checkPosition(y, x) : checkPosition(x, y),
    );
  const unsound = places.find(isReason);
  if (unsound) return unsound;
  const coordinates = polygons.map((rings) =>
    rings.map((ring) =>
      ring.map(([x = 0, y = 0]) => (checks.swap ? [y, x] : [x, y]).map(sixDecimals)),
    ),
  );
  return JSON.stringify({
    type: 'Feature',
    properties: { zip },
    geometry: { type: 'MultiPolygon', coordinates },
  });
}
