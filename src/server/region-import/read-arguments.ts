import { parseArgs } from 'node:util';
import { isStateCode, type StateCode } from '#contract/state.ts';
import { isAddressField, type Recipe } from './address-recipe.ts';
import { ImportFault } from './import-fault.ts';

export const usage = `npm run region -- add FILE…      take files into the region packs
npm run region -- list           show what is there
npm run region -- remove NAME    take the files of that name out again

  --to DIR             the folder of the packs (default: the first of LEADMAP_REGIONS, else regions)
  --name NAME          how to call it, such as us-vt-lamoille (default: the file's own name)
  --attribution TEXT   whose data it is, as the map shall show it
  --state VT           the state of rows that do not say theirs
  --columns number=Add_Number,street=St_PreDir+St_Name,lng=Longitude,lat=Latitude
                       which column holds what: number, street, unit, city, county, state,
                       zip, lng, lat; + joins columns
  --swap               longitude and latitude are the wrong way round in the file

Files: addresses as CSV or GeoJSON points (OpenAddresses and National Address Database are known),
street ranges as GeoJSON lines, ZIP areas as GeoJSON polygons or TopoJSON, a Protomaps PMTiles map.
Plain or .gz. docs/regions.md tells where to get them.`;

export interface AddOptions {
  readonly name: string | null;
  readonly attribution: string | null;
  readonly state: StateCode | null;
  readonly columns: Recipe | null;
  readonly swap: boolean;
}

export type Command =
  | {
      readonly verb: 'add';
      readonly to: string | null;
      readonly files: string[];
      options: AddOptions;
    }
  | { readonly verb: 'list'; readonly to: string | null }
  | { readonly verb: 'remove'; readonly to: string | null; readonly name: string }
  | { readonly verb: 'help' };

const seeUsage = 'npm run region -- --help shows what there is.';

/** Reads the command line. Throws an ImportFault that names what is wrong with it. */
export function readArguments(words: readonly string[]): Command {
  const { values, positionals } = parsed(words);
  const [verb, ...rest] = positionals;
  if (values.help || verb === undefined) return { verb: 'help' };
  const to = values.to ?? null;
  if (verb === 'list' && rest.length === 0) return { verb, to };
  if (verb === 'remove') {
    if (rest.length !== 1 || rest[0] === undefined)
      throw new ImportFault('remove takes one name.', 'npm run region -- list shows the names.');
    return { verb, to, name: rest[0] };
  }
  if (verb !== 'add')
    throw new ImportFault(`There is no command "${positionals.join(' ')}".`, seeUsage);
  if (rest.length === 0) throw new ImportFault('add needs a file.', seeUsage);
  return {
    verb,
    to,
    files: rest,
    options: {
      name: nameOf(values.name),
      attribution: values.attribution?.trim() || null,
      state: stateOf(values.state),
      columns: values.columns === undefined ? null : columnsOf(values.columns),
      swap: values.swap ?? false,
    },
  };
}

function parsed(words: readonly string[]) {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        to: text,
        name: text,
        attribution: text,
        state: text,
        columns: text,
        swap: flag,
        help: { ...flag, short: 'h' },
      },
    });
  } catch (error) {
    throw new ImportFault(error instanceof Error ? error.message : String(error), seeUsage);
  }
}

function nameOf(name: string | undefined): string | null {
  if (name === undefined) return null;
  if (/^[a-z0-9][a-z0-9_-]{0,79}$/i.test(name)) return name;
  throw new ImportFault(
    `"${name}" cannot be a file's name.`,
    'Use letters, digits and hyphens, as in --name us-vt-lamoille.',
  );
}

function stateOf(text: string | undefined): StateCode | null {
  if (text === undefined) return null;
  const code = text.toUpperCase();
  if (isStateCode(code)) return code;
  throw new ImportFault(
    `"${text}" is not a state.`,
    'Give the two letters of a US state or Canadian province, as in --state VT.',
  );
}

function columnsOf(text: string): Recipe {
  const pairs = text.split(',').map((pair) => {
    const [field = '', columns = ''] = pair.split('=').map((part) => part.trim());
    if (!isAddressField(field) || columns === '')
      throw new ImportFault(
        `--columns does not understand "${pair}".`,
        'It takes number, street, unit, city, county, state, zip, lng and lat, as in ' +
          '--columns number=Add_Number,street=St_PreDir+St_Name,lng=Longitude,lat=Latitude',
      );
    const joined = columns.split('+').map((column) => column.trim().toLowerCase());
    return [field, [joined]] as const;
  });
  return Object.fromEntries(pairs);
}
