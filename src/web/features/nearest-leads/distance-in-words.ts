import { formatDistance } from '#web/lib/format-distance.ts';
import { t } from '#web/lib/i18n.ts';

/** How far: metres to the next houses, then miles, such as `120 m`, `0.4 mi`, `12 mi`. */
export const distanceInWords = (meters: number): string =>
  meters < 160 ? t('lead.meters', { meters: Math.round(meters) }) : formatDistance(meters);
