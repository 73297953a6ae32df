declare module 'zipcodes/lib/codesCanada.js' {
  /** Centres of Canadian forward sortation areas, by their three characters. */
  export const codes: Record<
    string,
    { zip: string; latitude: number; longitude: number; city: string; state: string }
  >;
}

declare module 'which-polygon' {
  import type { FeatureCollection, MultiPolygon, Polygon, Position } from 'geojson';

  interface PolygonQuery<Properties> {
    (point: readonly [number, number]): Properties | null;
    readonly tree: {
      search(box: { minX: number; minY: number; maxX: number; maxY: number }): {
        coords: Position[][];
        props: Properties;
      }[];
    };
  }

  export default function whichPolygon<Properties>(
    collection: FeatureCollection<Polygon | MultiPolygon, Properties>,
  ): PolygonQuery<Properties>;
}
