import type { GeocodeProperties } from '#contract/geocode.ts';
import type { LeadForm } from './lead-form.ts';

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
