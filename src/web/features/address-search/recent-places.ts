import * as z from 'zod/mini';
import { type GeocodeFeature, geocodeFeatureSchema } from '#contract/geocode.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import { recentPlacesSetting } from './forget-recent-places.ts';

const mostKept = 5;
const recentSchema = z.array(geocodeFeatureSchema);

/** The places chosen last, newest first; none when what is kept cannot be read. */
export function readRecentPlaces(): readonly GeocodeFeature[] {
  try {
    return z.parse(recentSchema, JSON.parse(readSetting(recentPlacesSetting) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps a place that was chosen, where the terms of its source allow that. */
export function keepRecentPlace(feature: GeocodeFeature): void {
  if (!feature.properties.storable) return;
  writeSetting(recentPlacesSetting, JSON.stringify(withPlace(readRecentPlaces(), feature)));
}

/** Newest first, none twice, five at most. */
export function withPlace(
  recent: readonly GeocodeFeature[],
  feature: GeocodeFeature,
): GeocodeFeature[] {
  const others = recent.filter(({ properties }) => properties.label !== feature.properties.label);
  return [feature, ...others].slice(0, mostKept);
}
