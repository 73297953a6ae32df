import type { KioskSettings } from '#contract/kiosk.ts';
import type { MapSetup } from '#contract/map-setup.ts';
import type { Place } from '#contract/place-wire.ts';

/** West, south, east, north in degrees. */
export type Area = MapSetup['bounds'];

/** The contiguous states: where nothing else is known. */
const widest: Area = [-125, 24, -66, 50];

/** What the kiosk is there for: the area that its owner chose, else that of the map. */
export const areaOf = (settings: KioskSettings, setup: MapSetup | undefined): Area =>
  settings.map_area ?? setup?.bounds ?? widest;

export const middleOfArea = ([west, south, east, north]: Area): Place => ({
  lng: (west + east) / 2,
  lat: (south + north) / 2,
});
