import * as z from 'zod/mini';
import { leadLimits } from './lead-limits.ts';
import { requiredText, text } from './text.ts';

/** Body of `POST /api/views`: filters and camera under a name, for whoever asks alone. */
export const saveViewSchema = z.strictObject({
  name: requiredText('view_name', leadLimits.viewName),
  /** What stands behind `/dispatch`: query and `#map=…`. */
  query: text('view_query', leadLimits.viewQuery),
});

export const savedViewSchema = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  created_at: z.string(),
});
export type SavedView = z.infer<typeof savedViewSchema>;

export const savedViewListSchema = z.array(savedViewSchema);
