import type { StateCode } from '#contract/state.ts';

/**
 * First three digits of US ZIP codes by state, each range from its first to its last. Public
 * knowledge of the postal service; known without the network, which a kiosk may lack.
 */
const zipRanges: readonly (readonly [from: number, to: number, state: StateCode])[] = [
  [5, 5, 'NY'],
  [10, 27, 'MA'],
  [28, 29, 'RI'],
  [30, 38, 'NH'],
  [39, 49, 'ME'],
  [50, 54, 'VT'],
  [55, 55, 'MA'],
  [56, 59, 'VT'],
  [60, 69, 'CT'],
  [70, 89, 'NJ'],
  [100, 149, 'NY'],
  [150, 196, 'PA'],
  [197, 199, 'DE'],
  [200, 200, 'DC'],
  [201, 201, 'VA'],
  [202, 205, 'DC'],
  [206, 219, 'MD'],
  [220, 246, 'VA'],
  [247, 268, 'WV'],
  [270, 289, 'NC'],
  [290, 299, 'SC'],
  [300, 319, 'GA'],
  [320, 339, 'FL'],
  [341, 349, 'FL'],
  [350, 369, 'AL'],
  [370, 385, 'TN'],
  [386, 397, 'MS'],
  [398, 399, 'GA'],
  [400, 427, 'KY'],
  [430, 459, 'OH'],
  [460, 479, 'IN'],
  [480, 499, 'MI'],
  [500, 528, 'IA'],
  [530, 549, 'WI'],
  [550, 567, 'MN'],
  [569, 569, 'DC'],
  [570, 577, 'SD'],
  [580, 588, 'ND'],
  [590, 599, 'MT'],
  [600, 629, 'IL'],
  [630, 658, 'MO'],
  [660, 679, 'KS'],
  [680, 693, 'NE'],
  [700, 714, 'LA'],
  [716, 729, 'AR'],
  [730, 732, 'OK'],
  [733, 733, 'TX'],
  [734, 749, 'OK'],
  [750, 799, 'TX'],
  [800, 816, 'CO'],
  [820, 831, 'WY'],
  [832, 838, 'ID'],
  [840, 847, 'UT'],
  [850, 865, 'AZ'],
  [870, 884, 'NM'],
  [885, 885, 'TX'],
  [889, 898, 'NV'],
  [900, 961, 'CA'],
  [967, 968, 'HI'],
  [970, 979, 'OR'],
  [980, 994, 'WA'],
  [995, 999, 'AK'],
];

/** First letter of Canadian postal codes. */
const provinces: Readonly<Record<string, StateCode>> = {
  A: 'NL',
  B: 'NS',
  C: 'PE',
  E: 'NB',
  G: 'QC',
  H: 'QC',
  J: 'QC',
  K: 'ON',
  L: 'ON',
  M: 'ON',
  N: 'ON',
  P: 'ON',
  R: 'MB',
  S: 'SK',
  T: 'AB',
  V: 'BC',
  X: 'NT',
  Y: 'YT',
};

/** The north shares its letter: these three are Nunavut. */
const nunavut = /^X0[ABC]/;

/**
 * The state of a ZIP (with or without its four more digits) or of a Canadian postal code, which
 * may stand without its space; null for what is neither. A few ZIPs reach over a state's line: this
 * is good enough for an address that staff look at anyway.
 */
export function stateOfZip(text: string): StateCode | null {
  const code = text.trim().toUpperCase();
  if (/^\d{5}(-?\d{4})?$/.test(code)) {
    const first = Number(code.slice(0, 3));
    return zipRanges.find(([from, to]) => first >= from && first <= to)?.[2] ?? null;
  }
  if (!/^[A-Z]\d[A-Z][ -]?\d[A-Z]\d$/.test(code)) return null;
  if (nunavut.test(code)) return 'NU';
  return provinces[code.charAt(0)] ?? null;
}
