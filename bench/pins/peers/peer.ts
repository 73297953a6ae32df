/** Points of all leads, as few bytes as they need: what a peer is given at once. */
export interface Points {
  readonly lng: Float64Array;
  readonly lat: Float64Array;
  /** Index into the list of statuses. */
  readonly status: Uint8Array;
}

/** One way to draw them, after its first complete picture. */
export interface Peer {
  /** Resolves when one more point is drawn. */
  add(lng: number, lat: number): Promise<void>;
  /** Resolves when only points of one status are drawn. */
  filter(status: number): Promise<void>;
}

export const center: [lng: number, lat: number] = [-71.6, 42.6];
export const zoom = 7;

/** The points as GeoJSON, for those that take nothing else; `only` leaves out other statuses. */
export function geoJsonOf({ lng, lat, status }: Points, only?: number) {
  const features: GeoJSON.Feature<GeoJSON.Point, Record<string, unknown>>[] = [];
  for (let index = 0; index < lng.length; index += 1)
    if (only === undefined || status[index] === only)
      features.push({
        type: 'Feature',
        properties: {},
        geometry: { type: 'Point', coordinates: [lng[index] ?? 0, lat[index] ?? 0] },
      });
  return { type: 'FeatureCollection' as const, features };
}

/** The points of one status. */
export function pointsOf(points: Points, only: number): Points {
  const kept = Array.from(points.status.keys()).filter((index) => points.status[index] === only);
  return {
    lng: Float64Array.from(kept, (index) => points.lng[index] ?? 0),
    lat: Float64Array.from(kept, (index) => points.lat[index] ?? 0),
    status: Uint8Array.from(kept, () => only),
  };
}
