import { ImportFault } from './import-fault.ts';

const addressFields = [
  'lng',
  'lat',
  'number',
  'street',
  'unit',
  'city',
  'county',
  'state',
  'zip',
] as const;
export type AddressField = (typeof addressFields)[number];

export const isAddressField = (word: string): word is AddressField =>
  addressFields.some((field) => field === word);

/** For each field the columns to try in turn, in small letters; those of one try are joined. */
export type Recipe = Readonly<Partial<Record<AddressField, readonly (readonly string[])[]>>>;

/** https://github.com/openaddresses/openaddresses/blob/master/CONTRIBUTING.md */
const openAddresses: Recipe = {
  lng: [['lon']],
  lat: [['lat']],
  number: [['number']],
  street: [['street']],
  unit: [['unit']],
  city: [['city']],
  county: [['district']],
  state: [['region']],
  zip: [['postcode']],
};

/** The schema of https://www.transportation.gov/gis/national-address-database */
const nationalAddressDatabase: Recipe = {
  lng: [['longitude']],
  lat: [['latitude']],
  number: [['addno_full'], ['addnum_pre', 'add_number', 'addnum_suf']],
  street: [
    ['stnam_full'],
    [
      'st_premod',
      'st_predir',
      'st_pretyp',
      'st_presep',
      'st_name',
      'st_postyp',
      'st_posdir',
      'st_posmod',
    ],
  ],
  unit: [['unit'], ['subaddress']],
  // The postal town is what people write on a letter; where it is missing, the municipality.
  city: [['post_city'], ['inc_muni'], ['uninc_comm'], ['census_plc']],
  county: [['county']],
  state: [['state']],
  zip: [['zip_code']],
};

const known = [
  { title: 'National Address Database', recipe: nationalAddressDatabase, sign: 'add_number' },
  { title: 'OpenAddresses', recipe: openAddresses, sign: 'number' },
];

/**
 * How to read addresses out of these columns: as the person said, else as a known source has them.
 * Points of GeoJSON have their position already, so `needed` leaves it out for them. Throws an
 * ImportFault that names the columns that are missing and those there are.
 */
export function recipeFor(
  columns: readonly string[],
  asked: Recipe | null,
  needed: readonly AddressField[],
): { title: string; recipe: Recipe } {
  const there = new Set(columns.map((column) => column.toLowerCase()));
  const source = known.find(({ sign }) => there.has(sign));
  const title = source?.title ?? 'columns as told';
  const recipe: Recipe = { ...source?.recipe, ...asked };
  const missing = asked
    ? Object.values(asked).flatMap((tries) => tries.flat().filter((name) => !there.has(name)))
    : [];
  const unfed = needed.filter(
    (field) => !recipe[field]?.some((names) => names.some((name) => there.has(name))),
  );
  if (missing.length === 0 && unfed.length === 0) return { title, recipe };
  const what =
    missing.length > 0
      ? `there is no column ${missing.join(', ')}`
      : `no column is known to hold ${unfed.join(', ')}`;
  throw new ImportFault(
    `${what}. The file has: ${columns.join(', ')}.`,
    `Say which column holds what: --columns ${needed.map((field) => `${field}=COLUMN`).join(',')}`,
  );
}

// What databases and spreadsheets write where there is nothing; "Not stated" is NAD's.
const nothing = /^(|null|<null>|none|nan|n\/a|not stated|unknown)$/i;

/** The text of a field: of the first try that has any. */
export function readField(
  tries: readonly (readonly string[])[] | undefined,
  cell: (column: string) => string | undefined,
): string {
  for (const names of tries ?? []) {
    const texts = names.map((name) => (cell(name) ?? '').trim());
    const text = texts.filter((part) => !nothing.test(part)).join(' ');
    if (text !== '') return text;
  }
  return '';
}
