import * as z from 'zod/mini';

/** Most items of an answer that are looked at; the contract's own limit is twenty. */
const mostItems = 40;

/** Reads the items that have the shape; the others are left out. */
export function readableItems<Schema extends z.ZodMiniType>(
  items: readonly unknown[],
  schema: Schema,
): z.output<Schema>[] {
  return items.slice(0, mostItems).flatMap((item) => {
    const parsed = z.safeParse(schema, item);
    return parsed.success ? [parsed.data] : [];
  });
}
