import type { GeocodeFeature, GeocodeProperties } from '#contract/geocode.ts';
import { t } from '#web/lib/i18n.ts';
import type { LeadForm } from './lead-form.ts';
import type { LookUpOrigin } from './use-reverse-look-up.ts';

export const addressFields = ['address', 'city', 'state', 'zipcode', 'county'] as const;
export type AddressField = (typeof addressFields)[number];

/** What a look-up knows of each field; what it does not know is absent. */
export function addressOf(properties: GeocodeProperties): Partial<Record<AddressField, string>> {
  const street = [properties.housenumber, properties.street].filter(Boolean).join(' ');
  const address = [street, properties.unit].filter(Boolean).join(', ');
  const known = {
    address,
    city: properties.city,
    state: properties.state,
    zipcode: properties.postcode,
    county: properties.county,
  };
  return Object.fromEntries(Object.entries(known).filter(([, value]) => value));
}

export interface Fill {
  /** Values to put into the form. */
  readonly put: Partial<Record<AddressField, string>>;
  /** Values that differ from what the person typed: offered beside it, never put over it. */
  readonly offered: Partial<Record<AddressField, string>>;
}

/** Decides field by field: what filled itself may change, what a person typed stays. */
export function fillAddress(
  form: Pick<LeadForm, AddressField>,
  typed: ReadonlySet<string>,
  found: Partial<Record<AddressField, string>>,
): Fill {
  const put: Fill['put'] = {};
  const offered: Fill['offered'] = {};
  for (const field of addressFields) {
    const value = found[field];
    if (!typed.has(field) || form[field].trim() === '') put[field] = value ?? '';
    else if (value && value !== form[field].trim()) offered[field] = value;
  }
  return { put, offered };
}

/**
 * What a second source may add: a field that is empty, and the street that only lacks its number.
 * What a person typed stays, and so does what our own polygons say of city, state and ZIP.
 */
export function fillGaps(
  form: Pick<LeadForm, AddressField>,
  typed: ReadonlySet<string>,
  found: Partial<Record<AddressField, string>>,
): Fill['put'] {
  const open = addressFields.filter(
    (field) => form[field].trim() === '' || (field === 'address' && !typed.has(field)),
  );
  return Object.fromEntries(open.flatMap((field) => (found[field] ? [[field, found[field]]] : [])));
}

/** Where the address comes from and how sure it is, in plain words. */
export function sourceInWords({ properties }: GeocodeFeature, origin: LookUpOrigin): string {
  if (origin === 'hosted') return t('intake.fromHosted', { source: properties.source });
  const meters = Math.round(properties.distance_meters ?? 0);
  const how = {
    rooftop: t('intake.fromRooftop'),
    'address-point': t(isFar(properties) ? 'intake.fromFarPoint' : 'intake.fromAddressPoint', {
      meters,
    }),
    interpolated: t('intake.fromStreetRange'),
    area: t('intake.fromArea'),
    gps: t('intake.fromAddressPoint', { meters }),
    'placed-by-hand': t('intake.fromHand'),
  }[properties.position_class];
  const from = {
    map: 'intake.fromMap',
    device: 'intake.fromDevice',
    search: 'intake.fromSearch',
  } as const;
  return t(from[origin], { how });
}

/** So far away the nearest known house is likely another one. */
export const isFar = ({ kind, distance_meters = 0 }: GeocodeProperties): boolean =>
  kind === 'house' && distance_meters > 50;

/** A ZIP that is only the nearest centre must be seen as a guess. */
export const isZipGuess = (properties: GeocodeProperties): boolean =>
  properties.postcode_source === 'nearest-centre';
