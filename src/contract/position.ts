import * as z from 'zod/mini';

/**
 * How a position is known, best first. `rooftop` is inside the building's outline,
 * `address-point` a surveyed point, `interpolated` computed along a street, `area` the middle of
 * a street, ZIP or city, `gps` a device's fix, `placed-by-hand` a person's click or nudge.
 */
export const positionClasses = [
  'rooftop',
  'address-point',
  'interpolated',
  'area',
  'gps',
  'placed-by-hand',
] as const;

export type PositionClass = (typeof positionClasses)[number];

/** What a stored lead may have besides: `rooflink` is told by RoofLink, which does not say how it is known. */
export const storedPositionClasses = [...positionClasses, 'rooflink'] as const;

/** How sure a lead's position is; our own addition to the endpoint's body. */
export const positionSchema = z.strictObject({
  class: z.enum(positionClasses, 'position_class'),
  /** The true place is within this many metres, as far as the source tells. */
  radius_meters: z
    .number('position_radius')
    .check(z.minimum(0, 'position_radius'), z.maximum(100_000, 'position_radius')),
  /** A person moved the pin to where this address truly is: worth keeping for the next time. */
  corrected: z.optional(z.boolean('position_corrected')),
});

export type Position = z.infer<typeof positionSchema>;

/** How a lead was made; kept because commission and trust depend on it. */
export const leadOrigins = ['click', 'search', 'gps', 'typed', 'kiosk', 'import', 'api'] as const;

export type LeadOrigin = (typeof leadOrigins)[number];

/** And what nobody can claim: `rooflink` leads were made there and are read back. */
export const storedOrigins = [...leadOrigins, 'rooflink'] as const;
