import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import type { Region } from '#contract/lead.ts';
import { boxHolds, boxOf, holdsPlace, type PolygonShape } from '#contract/polygon.ts';
import type { Bbox, Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import { stateNames } from '#contract/state-names.ts';
import type { Schema } from './schema.ts';

const polygonSchema = z.object({
  type: z.literal('Polygon'),
  coordinates: z.array(z.array(z.tuple([z.number(), z.number()]))),
});

/** A region of a company, ready to be asked what lies in it. */
export interface DrawnRegionRow {
  readonly id: string;
  readonly name: string;
  readonly polygon: z.infer<typeof polygonSchema>;
  readonly box: Bbox;
}

/** All regions of a company, in the order in which they win. */
export interface CompanyRegions {
  /** Grows with every region that is drawn, changed or removed. */
  readonly version: number;
  readonly drawn: readonly DrawnRegionRow[];
}

/** The state or province around a place; null at sea and abroad. */
export type StateAt = (place: Place) => StateCode | null;

/**
 * The region a place falls into: the first of the company's that holds it. A company that has
 * drawn none has one region per state or province, from the position's own polygon: at sea and
 * abroad there is none, whatever state the body names.
 */
export function regionAt(
  drawn: readonly DrawnRegionRow[],
  place: Place,
  stateAt: StateAt,
): Region | null {
  if (drawn.length > 0) {
    const hit = drawn.find(
      ({ box, polygon }) => boxHolds(box, place) && holdsPlace(polygon, place),
    );
    return hit ? { id: hit.id, name: hit.name } : null;
  }
  const code = stateAt(place);
  return code && { id: `state:${code}`, name: stateNames[code] };
}

/** A row as it is used. */
export const drawnRegion = (row: { id: string; name: string; polygon: PolygonShape }) => {
  const polygon = polygonSchema.parse(row.polygon);
  return { id: row.id, name: row.name, polygon, box: boxOf(polygon) };
};

/** Reads a company's regions, oldest first, as the transaction sees them. */
export async function readDrawnRegions(
  db: Kysely<Schema>,
  companyId: number,
): Promise<DrawnRegionRow[]> {
  const rows = await db
    .selectFrom('regions')
    .select(['id', 'name', 'polygon'])
    .where('company_id', '=', companyId)
    .execute();
  return rows
    .map(({ id, name, polygon }) => drawnRegion({ id, name, polygon: JSON.parse(polygon) }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

/**
 * The regions of companies, parsed once for each version: reading and parsing them for every new
 * lead would cost many times the rest of it. A version is only ever kept when it was committed, so
 * whoever changes regions reads them by {@link readDrawnRegions}.
 */
export class DrawnRegions {
  readonly #known = new Map<number, CompanyRegions>();

  async of(db: Kysely<Schema>, companyId: number): Promise<CompanyRegions> {
    // The version first: regions that are newer than it are then found outdated, never the reverse.
    const company = await db
      .selectFrom('companies')
      .select('regions_version')
      .where('id', '=', companyId)
      .executeTakeFirst();
    const version = Number(company?.regions_version ?? 0);
    const known = this.#known.get(companyId);
    if (known?.version === version) return known;
    const read = { version, drawn: await readDrawnRegions(db, companyId) };
    this.#known.set(companyId, read);
    return read;
  }
}
