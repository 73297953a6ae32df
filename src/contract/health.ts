import * as z from 'zod/mini';

/** Answer of `GET /api/health`. */
export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.string(),
  database: z.enum(['sqlite', 'postgresql']),
  /** Address search: `building` while the index is made on a first start. */
  address_index: z.object({
    state: z.enum(['none', 'building', 'ready', 'failed']),
    /** 0 to 1 while building. */
    progress: z.number(),
    addresses: z.number(),
  }),
});
export type Health = z.infer<typeof healthSchema>;
