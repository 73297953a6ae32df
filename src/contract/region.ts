import * as z from 'zod/mini';
import { leadLimits } from './lead-limits.ts';
import { leadStatusCodes } from './lead-status.ts';
import { crossesItself } from './polygon.ts';
import { requiredText } from './text.ts';

const position = z.tuple([
  z
    .number('region_polygon')
    .check(z.minimum(-180, 'region_polygon'), z.maximum(180, 'region_polygon')),
  z
    .number('region_polygon')
    .check(z.minimum(-90, 'region_polygon'), z.maximum(90, 'region_polygon')),
]);

/** A GeoJSON ring: closed, so its last point is its first again. */
const ring = z.array(position, 'region_polygon').check(
  z.minLength(4, 'region_polygon'),
  z.refine(
    (points) => points[0]?.[0] === points.at(-1)?.[0] && points[0]?.[1] === points.at(-1)?.[1],
    'region_polygon',
  ),
);

/** GeoJSON polygon in WGS 84 degrees, longitude first; the first ring is the outside. */
const polygonShape = z.strictObject(
  {
    type: z.literal('Polygon', 'region_polygon'),
    coordinates: z.array(ring, 'region_polygon').check(z.minLength(1, 'region_polygon')),
  },
  'region_polygon',
);

/** The same as somebody draws it: of bounded size, and not across itself. */
const polygonSchema = polygonShape.check(
  z.refine(
    ({ coordinates }) =>
      coordinates.length <= leadLimits.regionRings &&
      coordinates.reduce((sum, { length }) => sum + length, 0) <= leadLimits.regionPoints,
    { error: 'region_polygon_large', abort: true },
  ),
  z.refine((polygon) => !crossesItself(polygon), 'region_polygon'),
);

/** Body of `POST /api/regions` and `PUT /api/regions/{id}`. */
export const drawRegionSchema = z.strictObject({
  name: requiredText('region_name', leadLimits.regionName),
  polygon: polygonSchema,
});
export type DrawRegion = z.output<typeof drawRegionSchema>;

/** An area that the company drew, and what lies in it. */
export const drawnRegionSchema = z.object({
  id: z.string(),
  name: z.string(),
  polygon: polygonShape,
  /** Leads in it by status; statuses without leads are absent. */
  by_status: z.partialRecord(z.enum(leadStatusCodes), z.number()),
});
export type DrawnRegion = z.infer<typeof drawnRegionSchema>;

export const regionListSchema = z.array(drawnRegionSchema);

/**
 * Answer of `GET /api/regions/placing`: how far leads have followed regions that have changed. Both
 * are 0 when all have.
 */
export const regionProgressSchema = z.object({
  /** Leads that are in their regions by now. */
  placed: z.number(),
  /** Leads that may still have the region they had before. */
  waiting: z.number(),
});
export type RegionProgress = z.infer<typeof regionProgressSchema>;
