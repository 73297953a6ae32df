import * as z from 'zod/mini';

/** Answer of `GET /api/health`. Version and database are told to those who are signed in. */
export const healthSchema = z.object({
  status: z.literal('ok'),
  version: z.optional(z.string()),
  database: z.optional(z.enum(['sqlite', 'postgresql'])),
  /** Address search: `building` while the index is made on a first start. */
  address_index: z.object({
    state: z.enum(['none', 'building', 'ready', 'failed']),
    /** 0 to 1 while building. */
    progress: z.number(),
    addresses: z.number(),
  }),
});
export type Health = z.infer<typeof healthSchema>;

/** Answer of `GET /api/ready`; 503 while the database does not answer. */
export const readySchema = z.object({ status: z.literal('ready') });
