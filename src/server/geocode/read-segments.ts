import * as z from 'zod/mini';
import { stateCodes } from '#contract/state.ts';
import { readLines } from './read-lines.ts';

// TIGER writes -1 or 0 where a side has no numbers.
const houseNumber = z.pipe(
  z.optional(z.nullable(z.number())),
  z.transform((value) => (value && value > 0 ? value : null)),
);
const text = z._default(z.string(), '');

const segmentSchema = z.object({
  geometry: z.object({
    type: z.literal('LineString'),
    coordinates: z.array(z.array(z.number())).check(z.minLength(2)),
  }),
  properties: z.object({
    name: z.string().check(z.minLength(1)),
    city: text,
    county: text,
    state: z.enum(stateCodes),
    zip_left: text,
    zip_right: text,
    from_left: houseNumber,
    to_left: houseNumber,
    from_right: houseNumber,
    to_right: houseNumber,
  }),
});

/** One named piece of street, with house-number ranges where the source has them. */
export type Segment = z.infer<typeof segmentSchema>;

/**
 * Streams street lines (GeoJSON lines, plain or .gz). Unnamed lines and lines of another shape are
 * left out; a file that is not JSON lines, or is cut short, throws.
 */
export async function* readSegments(path: string): AsyncGenerator<Segment> {
  for await (const line of readLines(path)) {
    const parsed = z.safeParse(segmentSchema, JSON.parse(line));
    if (parsed.success) yield parsed.data;
  }
}
