import { larkfield } from './town/town-plan.ts';

/** Names of the made-up town that journeys use. */
export const town = {
  /** A map link: the 200 block of W Harvest Rd fills the screen. */
  mapLink: `/#map=18/${larkfield.center.lat}/${larkfield.center.lng}`,
  /** The same place from further away. */
  mapHash: `#map=15/${larkfield.center.lat}/${larkfield.center.lng}`,
  center: larkfield.center,
  house: '204 N Maple St, Larkfield, KS 67473',
} as const;
