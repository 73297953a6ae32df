import * as z from 'zod/mini';
import { leadStatusCodes } from './lead-status.ts';

/** Name of the one layer in a pin tile (`/api/pins/{z}/{x}/{y}`, Mapbox Vector Tile 2.1). */
export const pinTileLayer = 'pins';

/**
 * Properties of a point in a pin tile that is one lead, and of one in the overlay of pins made
 * since. A point that stands for all leads of one status nearby has `count` and no id.
 */
const pinSchema = z.object({
  /** The lead's id. */
  id: z.string(),
  status: z.enum(leadStatusCodes),
});
export type Pin = z.infer<typeof pinSchema>;
