/** What the owners of the data we know ask to be shown, by the beginning of the file's name. */
const knownFiles: readonly (readonly [prefix: string, attribution: string])[] = [
  ['us-vt', 'Addresses: State of Vermont E911 / VCGI'],
  ['us-ma-cambridge', 'Addresses: City of Cambridge GIS (PDDL 1.0)'],
  ['us-md-baltimore-county', '© OpenStreetMap contributors (ODbL 1.0)'],
  [
    'ca-bc-vancouver',
    'Contains information licensed under the Open Government Licence – Vancouver',
  ],
  ['zcta', 'ZIP areas: US Census Bureau'],
  ['canada_provinces', 'Provinces: Statistics Canada'],
  ['north-america', 'Natural Earth'],
];

/**
 * The attribution to show for a file of a region pack: from the pack's own `attribution.json`
 * (`{ "beginning of file name": "text" }`), else what is known, else the file's name.
 */
export function attributionOf(fileId: string, ownTable: Readonly<Record<string, string>>): string {
  const rows = [...Object.entries(ownTable), ...knownFiles];
  return rows.find(([prefix]) => fileId.startsWith(prefix))?.[1] ?? `Data: ${fileId}`;
}
