/** The 64 codes the endpoint takes, in the order of their English names: 50 states and DC. */
export const usStateCodes = [
  'AL',
  'AK',
  'AZ',
  'AR',
  'CA',
  'CO',
  'CT',
  'DE',
  'FL',
  'GA',
  'HI',
  'ID',
  'IL',
  'IN',
  'IA',
  'KS',
  'KY',
  'LA',
  'ME',
  'MD',
  'MA',
  'MI',
  'MN',
  'MS',
  'MO',
  'MT',
  'NE',
  'NV',
  'NH',
  'NJ',
  'NM',
  'NY',
  'NC',
  'ND',
  'OH',
  'OK',
  'OR',
  'PA',
  'RI',
  'SC',
  'SD',
  'TN',
  'TX',
  'UT',
  'VT',
  'VA',
  'WA',
  'WV',
  'WI',
  'WY',
  'DC',
] as const;

/** And 13 Canadian provinces and territories. */
export const canadianProvinceCodes = [
  'AB',
  'BC',
  'MB',
  'NB',
  'NL',
  'NS',
  'NT',
  'NU',
  'ON',
  'PE',
  'QC',
  'SK',
  'YT',
] as const;

export const stateCodes = [...usStateCodes, ...canadianProvinceCodes] as const;

export type StateCode = (typeof stateCodes)[number];

const canadian = new Set<string>(canadianProvinceCodes);
const all = new Set<string>(stateCodes);

export const isStateCode = (code: string): code is StateCode => all.has(code);

export const countryOfState = (code: StateCode): 'US' | 'CA' => (canadian.has(code) ? 'CA' : 'US');
