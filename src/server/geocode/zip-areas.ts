import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import {
  distanceMeters,
  insideRings,
  metersPerDegree,
  metersPerDegreeLng,
  nearestOnLine,
} from './geodesy.ts';
import { unpackLine } from './index-schema.ts';

/** ZIP areas and ZIP centres of the places file. */
export class ZipAreas {
  private readonly areas: StatementSync;
  private readonly centres: StatementSync;
  private readonly named: StatementSync;

  constructor(places: DatabaseSync) {
    this.areas = places.prepare(
      `SELECT zip, rings FROM zip_area_box JOIN zip_area USING (id)
       WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?`,
    );
    this.centres = places.prepare(
      `SELECT zip, lng, lat FROM zip_centre JOIN place USING (id)
       WHERE east >= ? AND west <= ? AND north >= ? AND south <= ? AND state = ?`,
    );
    this.named = places.prepare(`SELECT name FROM place WHERE kind = 'zip' AND zip = ?`);
  }

  /**
   * The ZIP whose area holds a place; in a sliver between drawn areas, the one next to it.
   * @param sliverMeters how far from an area still counts as its sliver
   */
  zipAt(place: Place, sliverMeters = 0): string | null {
    const areas = this.areasNear(place, sliverMeters);
    const inside = areas.find(({ rings }) => insideRings(place, rings));
    if (inside || sliverMeters === 0) return inside?.zip ?? null;
    const [nearest] = areas
      .map(({ zip, rings }) => ({ zip, meters: metersToRings(place, rings) }))
      .toSorted((a, b) => a.meters - b.meters);
    return nearest && nearest.meters <= sliverMeters ? nearest.zip : null;
  }

  /** Metres to the area of another ZIP, if within the given metres. */
  metersToOtherZip(place: Place, zip: string, withinMeters: number): number | null {
    const meters = this.areasNear(place, withinMeters)
      .filter((area) => area.zip !== zip)
      .map(({ rings }) => metersToRings(place, rings));
    const least = Math.min(...meters);
    return least <= withinMeters ? least : null;
  }

  /** The ZIP (or Canadian three-character area) with the nearest centre in a state: a guess. */
  nearestCentre(place: Place, state: StateCode): string | null {
    for (const reach of [20_000, 100_000, 500_000]) {
      const rows = this.centres.all(...boxAround(place, reach), state);
      const ranked = rows
        .map((row) => ({
          zip: String(row['zip']),
          meters: distanceMeters(place, { lng: Number(row['lng']), lat: Number(row['lat']) }),
        }))
        .toSorted((a, b) => a.meters - b.meters);
      if (ranked[0] && ranked[0].meters <= reach) return ranked[0].zip;
    }
    return null;
  }

  /** The post office's town of a ZIP. */
  cityOf(zip: string): string {
    return String(this.named.get(zip)?.['name'] ?? '');
  }

  private areasNear(place: Place, meters: number) {
    return this.areas.all(...boxAround(place, meters)).map((row) => ({
      zip: String(row['zip']),
      // Our own blob.
      rings: unpackRings(row['rings'] as Uint8Array),
    }));
  }
}

const metersToRings = (place: Place, rings: readonly Float64Array[]): number =>
  Math.min(...rings.map((ring) => nearestOnLine(place, ring).meters));

/** West, east, south, north, in the order the box queries take them. */
function boxAround(place: Place, meters: number): [number, number, number, number] {
  const dLat = meters / metersPerDegree;
  const dLng = meters / metersPerDegreeLng(place.lat);
  return [place.lng - dLng, place.lng + dLng, place.lat - dLat, place.lat + dLat];
}

/** Undoes packRings of fill-zip-areas.ts. */
function unpackRings(blob: Uint8Array): Float64Array[] {
  const view = new DataView(blob.buffer, blob.byteOffset, blob.byteLength);
  const count = view.getInt32(0, true);
  let offset = 4 * (count + 1);
  return Array.from({ length: count }, (_, ring) => {
    const bytes = view.getInt32(4 * (ring + 1), true) * 8;
    const line = unpackLine(blob.subarray(offset, offset + bytes));
    offset += bytes;
    return line;
  });
}
