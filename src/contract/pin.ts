import * as z from 'zod/mini';
import { leadStatusCodes } from './lead-status.ts';

/** Name of the one layer in a pin tile (`/api/pins/{z}/{x}/{y}`, Mapbox Vector Tile 2.1). */
export const pinTileLayer = 'pins';

/**
 * Properties of a point in a pin tile that is one lead, and of one in the overlay of pins made
 * since. A point that stands for all leads of one status in a cell has `count` and no id; that of the
 * cell's commonest status also has `total`, all leads of the cell, and `bad`, `dd` or `dnd`, where any
 * of them is not to be disturbed.
 */
const pinSchema = z.object({
  /** The lead's id. */
  id: z.string(),
  status: z.enum(leadStatusCodes),
});
export type Pin = z.infer<typeof pinSchema>;
