import type { GeocodeFeature, GeocodeProperties } from '#contract/geocode.ts';
import { t } from '#web/lib/i18n.ts';
import type { LookUpOrigin } from './use-reverse-look-up.ts';

/** Where the address comes from and how sure it is, in plain words. */
export function sourceInWords({ properties }: GeocodeFeature, origin: LookUpOrigin): string {
  if (origin === 'hosted') return t('lookUp.fromHosted', { source: properties.source });
  const meters = Math.round(properties.distance_meters ?? 0);
  const how = {
    rooftop: t('lookUp.fromRooftop'),
    'address-point': t(isFar(properties) ? 'lookUp.fromFarPoint' : 'lookUp.fromAddressPoint', {
      meters,
    }),
    interpolated: t('lookUp.fromStreetRange'),
    area: t('lookUp.fromArea'),
    gps: t('lookUp.fromAddressPoint', { meters }),
    'placed-by-hand': t('lookUp.fromHand'),
  }[properties.position_class];
  const from = {
    map: 'lookUp.fromMap',
    device: 'lookUp.fromDevice',
    search: 'lookUp.fromSearch',
  } as const;
  return t(from[origin], { how });
}

/** So far away the nearest known house is likely another one. */
export const isFar = ({ kind, distance_meters = 0 }: GeocodeProperties): boolean =>
  kind === 'house' && distance_meters > 50;

/** A ZIP that is only the nearest centre must be seen as a guess. */
export const isZipGuess = (properties: GeocodeProperties): boolean =>
  properties.postcode_source === 'nearest-centre';
