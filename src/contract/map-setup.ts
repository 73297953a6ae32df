import * as z from 'zod/mini';

/** Id of the built-in outlines among the basemaps; they have layers of their own. */
export const outlinesId = 'outlines';

/** One tile archive of a region pack, or the built-in outlines. */
const basemapSourceSchema = z.object({
  id: z.string(),
  /** `{z}/{x}/{y}` template below this origin. Vector tiles, those of packs in the Protomaps v4 schema. */
  tiles: z.string(),
  min_zoom: z.number(),
  max_zoom: z.number(),
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
  attribution: z.string(),
});
export type BasemapSource = z.infer<typeof basemapSourceSchema>;

/** Answer of `GET /api/map-setup`: what the map is drawn from and where it opens. */
export const mapSetupSchema = z.object({
  /** Coarse first. Only the built-in outlines when no region pack is found. */
  basemaps: z.array(basemapSourceSchema),
  /** Attribution of address and boundary data, each as plain text. */
  attributions: z.array(z.string()),
  /** A hosted MapLibre style from `LEADMAP_STYLE_URL`; null when none is configured. */
  style_url: z.nullable(z.string()),
  /** Free hosted streets the owner can turn on; off by default. */
  hosted_streets: z.object({ enabled: z.boolean(), style_url: z.string(), name: z.string() }),
  /** The owner's raster tiles that anybody can lay under the pins; null when none are configured. */
  imagery: z.nullable(
    z.object({
      /** `{z}/{x}/{y}` template on any server, or below this origin. */
      tiles: z.string(),
      attribution: z.string(),
      max_zoom: z.number(),
    }),
  ),
  /** Where a fresh map opens: west, south, east, north. */
  bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]),
});
export type MapSetup = z.infer<typeof mapSetupSchema>;

export const changeMapSetupSchema = z.strictObject({ hosted_streets_enabled: z.boolean() });
