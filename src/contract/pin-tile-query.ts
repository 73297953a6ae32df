import * as z from 'zod/mini';
import { leadFilterQuery } from './lead-filter.ts';
import { wholeNumber } from './page-query.ts';

/** Query of `GET /api/pins/{z}/{x}/{y}`. */
export const pinTileQuerySchema = z.strictObject({
  ...leadFilterQuery,
  /**
   * A number of the change feed. Without it the tile is as new as can be; with it, it has all
   * changes up to that number, and those after it within two seconds.
   */
  v: z.optional(wholeNumber(0, 999_999_999, 'wrong_value')),
});
