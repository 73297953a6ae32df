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
 * (`{ "addresses/beginning of file name": "text" }`, the folder may be left out, the longest
 * counts), else what is known, else the file's name.
 * @param folder the part of the pack, such as `addresses`
 */
export function attributionOf(
  folder: string,
  fileId: string,
  ownTable: Readonly<Record<string, string>>,
): string {
  const own = Object.entries(ownTable)
    .filter(([prefix]) => `${folder}/${fileId}`.startsWith(prefix) || fileId.startsWith(prefix))
    .toSorted(([a], [b]) => b.length - a.length);
  const known = knownFiles.find(([prefix]) => fileId.startsWith(prefix));
  return own[0]?.[1] ?? known?.[1] ?? `Data: ${fileId}`;
}
