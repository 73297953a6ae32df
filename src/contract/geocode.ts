import * as z from 'zod/mini';
import { latitudeSchema, longitudeSchema, type Place } from './place.ts';
import { positionClasses } from './position.ts';
import { stateCodes } from './state.ts';

/** What a search result or a reverse look-up is about, finest first. */
const geocodeKinds = ['house', 'street', 'zip', 'city', 'county', 'state'] as const;

/** How the ZIP is known: of the address itself, of the polygon around it, or the nearest centre. */
const zipSources = ['address-point', 'street-range', 'zip-area', 'nearest-centre'] as const;

/**
 * Properties of one answer, named as in GeocodeJSON where it has a name. Everything absent is
 * unknown: nothing is invented.
 */
const geocodePropertiesSchema = z.object({
  kind: z.enum(geocodeKinds),
  /** One line for a list, such as `123 N Main St, Apt 4, Cambridge, MA 02139`. */
  label: z.string(),
  housenumber: z.optional(z.string()),
  street: z.optional(z.string()),
  unit: z.optional(z.string()),
  city: z.optional(z.string()),
  county: z.optional(z.string()),
  state: z.optional(z.enum(stateCodes)),
  postcode: z.optional(z.string()),
  /** `nearest-centre` is a guess and must be shown as one. */
  postcode_source: z.optional(z.enum(zipSources)),
  position_class: z.enum(positionClasses),
  radius_meters: z.number(),
  /** From the asked point to this answer; only in reverse look-ups. */
  distance_meters: z.optional(z.number()),
  /** 0 to 1; at least 0.9 means "this is surely it". */
  confidence: z.number(),
  /** Whose data it is, to show as attribution. */
  source: z.string(),
  /** Whether the source's terms allow keeping the answer. */
  storable: z.boolean(),
});
export type GeocodeProperties = z.infer<typeof geocodePropertiesSchema>;

export const geocodeFeatureSchema = z.object({
  type: z.literal('Feature'),
  geometry: z.object({ type: z.literal('Point'), coordinates: z.tuple([z.number(), z.number()]) }),
  properties: geocodePropertiesSchema,
});
export type GeocodeFeature = z.infer<typeof geocodeFeatureSchema>;

/** Answer of `GET /api/geocode/search`, best first. */
export const geocodeSearchSchema = z.object({
  type: z.literal('FeatureCollection'),
  features: z.array(geocodeFeatureSchema),
});
export type GeocodeSearch = z.infer<typeof geocodeSearchSchema>;

export const geocodeSearchQuerySchema = z.strictObject({
  q: z
    .string('query_required')
    .check(z.trim(), z.minLength(1, 'query_required'), z.maxLength(200, 'query_long')),
  lat: z.optional(latitudeSchema),
  lng: z.optional(longitudeSchema),
  limit: z._default(
    z.pipe(z.string().check(z.regex(/^([1-9]|1\d|20)$/, 'limit_range')), z.transform(Number)),
    8,
  ),
});
export type GeocodeSearchQuery = z.output<typeof geocodeSearchQuerySchema>;

export const geocodeReverseQuerySchema = z.strictObject({
  lat: latitudeSchema,
  lng: longitudeSchema,
});
export type GeocodeReverseQuery = z.output<typeof geocodeReverseQuerySchema>;

export const placeOfQuery = ({ lat, lng }: GeocodeReverseQuery): Place => ({
  lng: Number(lng),
  lat: Number(lat),
});

/**
 * Answer of `GET /api/geocode/reverse`. `address` is what to put into the form (absent fields
 * are unknown); `covered` is false outside the US and Canada, and then `address` is null.
 * `near_border` tells that a state or ZIP line runs close by, with its distance.
 */
export const geocodeReverseSchema = z.object({
  covered: z.boolean(),
  address: z.nullable(geocodeFeatureSchema),
  near_border: z.optional(
    z.object({ kind: z.enum(['state', 'zip']), distance_meters: z.number() }),
  ),
  /**
   * Other addresses this place may be, likeliest first: the houses beside it on the same side of
   * the street and the numbers that fit between them. For a person to choose from.
   */
  neighbours: z.array(geocodeFeatureSchema),
});
export type GeocodeReverse = z.infer<typeof geocodeReverseSchema>;

/**
 * Answer of `GET /api/geocode/hosted`: the hosted geocoder that fills what the address index
 * lacks, and what its terms allow; null when none is configured.
 */
export const hostedGeocoderSchema = z.nullable(
  z.object({
    name: z.string(),
    /** To be shown beside its answers. */
    attribution: z.string(),
    /** Whether it may be asked while a person types, or only when they ask for it. */
    type_ahead: z.boolean(),
    /** Whether its answers may be kept in a lead and shown on our map. */
    storable: z.boolean(),
  }),
);
export type HostedGeocoder = z.infer<typeof hostedGeocoderSchema>;

/** Answer of `GET /api/geocode/hosted/reverse`; null when the hosted geocoder knows nothing there. */
export const hostedReverseSchema = z.object({ address: z.nullable(geocodeFeatureSchema) });
