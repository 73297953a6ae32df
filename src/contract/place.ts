import * as z from 'zod/mini';

export { type Place, placeFromWire, placeToWire } from './place-wire.ts';

/** West, south, east, north in degrees. `west > east` means the box crosses the antimeridian. */
export interface Bbox {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

// Plain decimals only: "1e2", "0x10", " 12" and "NaN" are typing accidents, never a coordinate.
const decimal = /^[+-]?\d{1,3}(\.\d{1,20})?$/;

const degrees = (limit: number, code: string) =>
  z
    .union([z.string().check(z.regex(decimal, code)), z.number(code)], code)
    .check(z.refine((value) => Math.abs(Number(value)) <= limit, code));

/** Latitude as the wire has it: a decimal string (a JSON number is taken too), −90 to 90. */
export const latitudeSchema = degrees(90, 'latitude_range');

/** Longitude as the wire has it: a decimal string (a JSON number is taken too), −180 to 180. */
export const longitudeSchema = degrees(180, 'longitude_range');

/** `west,south,east,north` in a query string. */
export const bboxSchema = z.pipe(
  z.string('bbox_shape').check(
    z.regex(/^-?\d+(\.\d+)?(,-?\d+(\.\d+)?){3}$/, 'bbox_shape'),
    z.refine((text) => {
      const [west = 999, south = 999, east = 999, north = 999] = text.split(',').map(Number);
      return (
        Math.abs(west) <= 180 &&
        Math.abs(east) <= 180 &&
        south >= -90 &&
        north <= 90 &&
        south <= north
      );
    }, 'bbox_range'),
  ),
  z.transform((text): Bbox => {
    const [west = 0, south = 0, east = 0, north = 0] = text.split(',').map(Number);
    return { west, south, east, north };
  }),
);
