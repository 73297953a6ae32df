import * as z from 'zod/mini';

const position = z.array(z.number()).check(z.minLength(2));
const line = z.array(position).check(z.minLength(2));
const polygon = z.array(z.array(position).check(z.minLength(4))).check(z.minLength(1));

const properties = z._default(z.nullable(z.record(z.string(), z.unknown())), {});

/** A point, or one point that a program wrapped up as several. */
export const pointSchema = z.object({
  properties,
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Point'), coordinates: position }),
    z.object({
      type: z.literal('MultiPoint'),
      coordinates: z.array(position).check(z.minLength(1), z.maxLength(1)),
    }),
  ]),
});

export const lineSchema = z.object({
  properties,
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('LineString'), coordinates: line }),
    z.object({ type: z.literal('MultiLineString'), coordinates: z.array(line) }),
  ]),
});

export const polygonSchema = z.object({
  properties,
  geometry: z.discriminatedUnion('type', [
    z.object({ type: z.literal('Polygon'), coordinates: polygon }),
    z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
  ]),
});

/** What a feature says of itself, by column name in small letters, as text. */
export function cellsOf(
  said: Readonly<Record<string, unknown>> | null,
): (column: string) => string | undefined {
  const cells = new Map(
    Object.entries(said ?? {}).map(([name, value]) => [name.toLowerCase(), textOf(value)]),
  );
  return (column) => cells.get(column);
}

const textOf = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? String(value).trim() : '';
