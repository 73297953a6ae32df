import * as z from 'zod/mini';
import { leadStatusCodes } from './lead-status.ts';

/** Name of the one layer in a pin tile (`/api/pins/{z}/{x}/{y}`, Mapbox Vector Tile 2.1). */
export const pinTileLayer = 'pins';

/** Properties of one point in a pin tile, and of one in the overlay of pins made since. */
const pinSchema = z.object({
  /** The lead's id. */
  id: z.string(),
  status: z.enum(leadStatusCodes),
});
export type Pin = z.infer<typeof pinSchema>;
