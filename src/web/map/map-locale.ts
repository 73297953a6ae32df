import { t } from '#web/lib/i18n.ts';

/** MapLibre's own words, in ours. */
export const mapLocale = () => ({
  'Map.Title': t('map.title'),
  'NavigationControl.ZoomIn': t('map.zoomIn'),
  'NavigationControl.ZoomOut': t('map.zoomOut'),
  'AttributionControl.ToggleAttribution': t('map.attribution'),
  'ScaleControl.Feet': t('map.feet'),
  'ScaleControl.Meters': t('map.meters'),
  'ScaleControl.Kilometers': t('map.kilometers'),
  'ScaleControl.Miles': t('map.miles'),
});
