import { activeLanguage, activeLocale } from './i18n.ts';

const metersPerMile = 1609.344;
const metersPerFoot = 0.3048;

const isMetric = () => activeLanguage() === 'fr-CA';

/** Short, in what people there measure by: `0.4 mi`, `12 mi`; in Canadian French `0,6 km`, `19 km`. */
export function formatDistance(meters: number): string {
  const length = meters / (isMetric() ? 1000 : metersPerMile);
  return new Intl.NumberFormat(activeLocale(), {
    style: 'unit',
    unit: isMetric() ? 'kilometer' : 'mile',
    minimumFractionDigits: length < 10 ? 1 : 0,
    maximumFractionDigits: length < 10 ? 1 : 0,
  }).format(length);
}

/** The same of a few steps: `390 ft`; in Canadian French `120 m`. */
export const formatSteps = (meters: number): string =>
  new Intl.NumberFormat(activeLocale(), {
    style: 'unit',
    unit: isMetric() ? 'meter' : 'foot',
    maximumFractionDigits: 0,
  }).format(meters / (isMetric() ? 1 : metersPerFoot));
