import { t } from '#web/lib/i18n.ts';

const metersPerMile = 1609.344;

/** How far: metres to the next houses, then miles, such as `120 m`, `0.4 mi`, `12 mi`. */
export function distanceInWords(meters: number): string {
  const miles = meters / metersPerMile;
  if (miles < 0.1) return t('lead.meters', { meters: Math.round(meters) });
  return t('lead.miles', { miles: miles < 10 ? miles.toFixed(1) : Math.round(miles) });
}
