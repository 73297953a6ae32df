import type { Place } from '#contract/place.ts';
import type { Geocoder } from './geocoder.ts';

export interface ZipMiddle {
  readonly place: Place;
  /** How far the ZIP reaches around it. */
  readonly radius_meters: number;
}

/** Finds the middle of a ZIP, or of what a postal code begins with; null where none is known. */
export const zipMiddle =
  (geocoder: Pick<Geocoder, 'search'>) =>
  async (zip: string): Promise<ZipMiddle | null> => {
    const { features } = await geocoder.search({ q: zip, limit: 8 });
    const found = features.find(
      ({ properties: { kind, postcode } }) =>
        kind === 'zip' && (postcode === zip.slice(0, 5) || postcode === zip.slice(0, 3)),
    );
    if (!found) return null;
    const [lng, lat] = found.geometry.coordinates;
    return { place: { lng, lat }, radius_meters: found.properties.radius_meters };
  };
