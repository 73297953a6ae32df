import * as z from 'zod/mini';
import { type GeocodeFeature, geocodeFeatureSchema } from '#contract/geocode.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';

const setting = 'recent-places';
const mostKept = 5;
const recentSchema = z.array(geocodeFeatureSchema);

/** The places chosen last, newest first; none when what is kept cannot be read. */
export function readRecentPlaces(): readonly GeocodeFeature[] {
  try {
    return z.parse(recentSchema, JSON.parse(readSetting(setting) ?? '[]'));
  } catch {
    return [];
  }
}

/** Keeps a place that was chosen, where the terms of its source allow that. */
export function keepRecentPlace(feature: GeocodeFeature): void {
  if (!feature.properties.storable) return;
  writeSetting(setting, JSON.stringify(withPlace(readRecentPlaces(), feature)));
}

export const forgetRecentPlaces = (): void => writeSetting(setting, '[]');

/** Newest first, none twice, five at most. */
export function withPlace(
  recent: readonly GeocodeFeature[],
  feature: GeocodeFeature,
): GeocodeFeature[] {
  const others = recent.filter(({ properties }) => properties.label !== feature.properties.label);
  return [feature, ...others].slice(0, mostKept);
}
