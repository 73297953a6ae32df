import type { Readable } from 'node:stream';
import { json } from 'node:stream/consumers';
import { feature } from 'topojson-client';
import type { GeometryObject, Topology } from 'topojson-specification';
import { type AddressField, readField, type Recipe, recipeFor } from './address-recipe.ts';
import { checkAddress } from './check-address.ts';
import { checkStreet } from './check-street.ts';
import { checkZipArea } from './check-zip-area.ts';
import { cellsOf, pointSchema } from './feature-schema.ts';
import type { Source } from './open-source.ts';
import { delimiterOf, readCsvRows } from './read-csv-rows.ts';
import { readFeatures } from './read-features.ts';
import type { RowChecks } from './row-checks.ts';
import { brokenText, notAFeature, notJson, type Reason } from './skip-tally.ts';

/** What a row of the source became: lines of the pack's file, or the reason it became none. */
export interface PackLine {
  readonly line: number;
  readonly found: string | Reason;
}

/** What the address readers need, and where they tell what kind of columns they found. */
export interface AddressReading {
  readonly columns: Recipe | null;
  readonly checks: RowChecks;
  readonly onTitle: (title: string) => void;
}

export async function* addressesOfCsv(
  source: Source,
  bytes: Readable,
  { columns, checks, onTitle }: AddressReading,
): AsyncGenerator<PackLine> {
  const header = /[^\r\n]+/.exec(source.head.toString('utf8').replace(/^\uFEFF/, ''))?.[0] ?? '';
  let recipe: Recipe | null = null;
  const places = new Map<string, number>();
  for await (const { line, cells } of readCsvRows(bytes, delimiterOf(header))) {
    if (!recipe) {
      const known = recipeFor(cells, columns, ['number', 'street', 'lng', 'lat']);
      recipe = known.recipe;
      for (const [index, name] of cells.entries()) places.set(name.toLowerCase(), index);
      onTitle(`${known.title}, CSV`);
      continue;
    }
    const cell = (name: string) => cells[places.get(name) ?? -1];
    yield { line, found: checkedAddress(recipe, cell, checks) };
  }
}

export async function* addressesOfPoints(
  bytes: Readable,
  { columns, checks, onTitle }: AddressReading,
): AsyncGenerator<PackLine> {
  let recipe: Recipe | null = null;
  for await (const { line, value } of parsedFeatures(bytes)) {
    const point = pointSchema.safeParse(value);
    if (!point.success) {
      yield { line, found: value === undefined ? notJson : notAFeature };
      continue;
    }
    const { properties, geometry } = point.data;
    if (!recipe) {
      const known = recipeFor(Object.keys(properties ?? {}), columns, ['number', 'street']);
      recipe = { ...known.recipe, lng: [['@lng']], lat: [['@lat']] };
      onTitle(`${known.title}, GeoJSON`);
    }
    const place = geometry.type === 'Point' ? geometry.coordinates : geometry.coordinates[0];
    const said = cellsOf(properties);
    const cell = (name: string) => {
      if (name === '@lng') return String(place?.[0] ?? '');
      return name === '@lat' ? String(place?.[1] ?? '') : said(name);
    };
    yield { line, found: checkedAddress(recipe, cell, checks) };
  }
}

function checkedAddress(
  recipe: Recipe,
  cell: (name: string) => string | undefined,
  checks: RowChecks,
): string | Reason {
  const found = checkAddress((field: AddressField) => readField(recipe[field], cell), checks);
  // U+FFFD stands where bytes were no UTF-8.
  return typeof found === 'string' && found.includes('\uFFFD') ? brokenText : found;
}

export async function* streetsOfLines(
  bytes: Readable,
  checks: RowChecks,
): AsyncGenerator<PackLine> {
  for await (const { line, value } of parsedFeatures(bytes))
    yield { line, found: value === undefined ? notJson : checkStreet(value, checks) };
}

export async function* zipAreasOfPolygons(
  bytes: Readable,
  checks: RowChecks,
): AsyncGenerator<PackLine> {
  for await (const { line, value } of parsedFeatures(bytes))
    yield { line, found: value === undefined ? notJson : checkZipArea(value, checks) };
}

/** TopoJSON shares its lines among areas, so it is read whole; `line` counts the areas. */
export async function* zipAreasOfTopology(
  bytes: Readable,
  checks: RowChecks,
): AsyncGenerator<PackLine> {
  // What is not TopoJSON throws in topojson-client or is refused by checkZipArea.
  const topology = (await json(bytes)) as Topology<Record<string, GeometryObject>>;
  let line = 0;
  for (const object of Object.values(topology.objects)) {
    const members = object.type === 'GeometryCollection' ? object.geometries : [object];
    for (const member of members) {
      line++;
      yield { line, found: checkZipArea(feature(topology, member), checks) };
    }
  }
}

/** `value` is undefined where the text is no JSON. */
async function* parsedFeatures(bytes: Readable) {
  for await (const { line, text } of readFeatures(bytes)) yield { line, value: parsed(text) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
