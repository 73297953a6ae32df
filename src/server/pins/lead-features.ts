import type { PinRow } from '#server/db/schema.ts';
import { type PinFeature, type Tile, tileExtent } from './pin-feature.ts';

/** What an exact point needs of a pin. */
export type PointRow = Pick<PinRow, 'lead_id' | 'lead_status' | 'latitude' | 'longitude' | 'cell'>;

/** The map's last latitude; what lies beyond is drawn on its edge, as its Morton cell says. */
const mapEnd = 85.0511287798066;

/** Every lead as a point of its own. */
export function leadFeatures(rows: readonly PointRow[], tile: Tile): PinFeature[] {
  const across = 2 ** tile.z;
  return rows.map((row) => {
    const sine = Math.sin((Math.max(-mapEnd, Math.min(mapEnd, row.latitude)) * Math.PI) / 180);
    const column = ((row.longitude + 180) / 360) * across;
    const line = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * across;
    return {
      x: Math.round((column - tile.x) * tileExtent),
      y: Math.round((line - tile.y) * tileExtent),
      status: row.lead_status,
      id: row.lead_id,
    };
  });
}
