import * as z from 'zod/mini';

/** Where in a JSON answer something stands: names and list numbers with dots, `job.id`. */
export const path = z.string().check(z.minLength(1), z.maxLength(200));

/**
 * Where a text can be read: the first place that has any counts. A list in the list is read
 * together: of a name by a blank, of an address by a comma.
 */
export const places = z.array(z.union([path, z.array(path)]));

export const seconds = (least: number, most: number) => z.number().check(z.gte(least), z.lte(most));
