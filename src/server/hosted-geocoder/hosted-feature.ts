import type { GeocodeFeature, GeocodeProperties } from '#contract/geocode.ts';
import type { Place } from '#contract/place.ts';
import { countryOfState } from '#contract/state.ts';
import type { Finding, HostedProvider } from './hosted-provider.ts';
import { radiusOf } from './position-class.ts';
import { stateCodeOf } from './state-code-of.ts';

/**
 * Makes an answer of a finding, or null when it makes no sense or lies outside the US and Canada.
 * A part that is absent stays absent; a part that is no plain text spoils the whole finding.
 */
export function hostedFeature(finding: Finding, provider: HostedProvider): GeocodeFeature | null {
  const place = placeOf(finding);
  const state = stateCodeOf(finding.state);
  const parts = textsOf(finding);
  if (!place || !state || !parts || countryOfState(state) !== countryOf(finding.country))
    return null;
  if (finding.kind === 'house' && !(parts.housenumber && parts.street)) return null;
  const { postcode, ...names } = parts;
  const zip = postcode && postcodeShapes[countryOfState(state)].test(postcode) ? postcode : '';
  if (!hasItsName(finding.kind, { ...names, postcode: zip })) return null;
  const positionClass = finding.kind === 'house' ? finding.positionClass : 'area';
  return {
    type: 'Feature',
    geometry: { type: 'Point', coordinates: [place.lng, place.lat] },
    properties: {
      kind: finding.kind,
      label: labelOf({ ...names, state, postcode: zip }, finding.kind),
      ...names,
      state,
      ...(zip ? { postcode: zip } : {}),
      ...(zip && finding.postcodeSource ? { postcode_source: finding.postcodeSource } : {}),
      position_class: positionClass,
      radius_meters: radiusOf(finding.kind, positionClass),
      confidence: Number.isFinite(finding.confidence)
        ? Math.min(1, Math.max(0, finding.confidence))
        : 0,
      source: provider.attribution,
      storable: provider.terms.storable,
    },
  };
}

function placeOf(finding: Finding): Place | null {
  const [lat, lng] = [degreesOf(finding.lat), degreesOf(finding.lng)];
  // From the Aleutians past the date line to Newfoundland, from Hawaii to Ellesmere Island.
  const covered = lat >= 18 && lat <= 84 && ((lng >= -180 && lng <= -52) || lng >= 172);
  return covered && lng <= 180 ? { lat: rounded(lat), lng: rounded(lng) } : null;
}

/** Some providers send coordinates as text; anything that is no decimal becomes NaN. */
function degreesOf(value: unknown): number {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && /^[+-]?\d{1,3}(\.\d{1,20})?$/.test(value)
    ? Number(value)
    : Number.NaN;
}

const rounded = (degrees: number) => Math.round(degrees * 1e7) / 1e7;

const countries: Readonly<Record<string, 'US' | 'CA'>> = {
  us: 'US',
  usa: 'US',
  ca: 'CA',
  can: 'CA',
};

const countryOf = (code: unknown) =>
  typeof code === 'string' && Object.hasOwn(countries, code.toLowerCase())
    ? countries[code.toLowerCase()]
    : undefined;

const postcodeShapes = { US: /^\d{5}(-\d{4})?$/, CA: /^[A-Z]\d[A-Z]( ?\d[A-Z]\d)?$/ };

type Texts = Partial<Record<'housenumber' | 'street' | 'city' | 'county' | 'postcode', string>>;

const longestText = 120;
// No place is written with these; a page or a script is.
const foreignCharacters = /[<>{}\p{Cc}\p{Co}\p{Cs}]|[\u202a-\u202e\u2066-\u2069]/u;

function textsOf(finding: Finding): Texts | null {
  const texts: Texts = {};
  for (const name of ['housenumber', 'street', 'city', 'county', 'postcode'] as const) {
    const value = finding[name];
    if (value === undefined || value === null || value === '') continue;
    if (typeof value !== 'string' || value.length > longestText || foreignCharacters.test(value))
      return null;
    const text = value.trim().replaceAll(/\s+/g, ' ');
    if (text !== '') texts[name] = text;
  }
  return texts;
}

/** A street without a name or a ZIP without digits would be a line in the list that says nothing. */
function hasItsName(kind: GeocodeProperties['kind'], texts: Texts): boolean {
  if (kind === 'house' || kind === 'state') return true;
  return Boolean(texts[kind === 'zip' ? 'postcode' : kind]);
}

/** `123 N Main St, Cambridge, MA 02139` */
function labelOf(texts: Texts & { state: string }, kind: GeocodeProperties['kind']): string {
  const line = [texts.housenumber, texts.street].filter(Boolean).join(' ');
  const town = texts.city ?? (kind === 'county' ? texts.county : '');
  const region = [texts.state, texts.postcode].filter(Boolean).join(' ');
  return [line, town, region].filter(Boolean).join(', ');
}
