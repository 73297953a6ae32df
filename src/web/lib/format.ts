import { activeLanguage } from './i18n.ts';

/** Date and time of an ISO 8601 time in the reader's own zone, such as `Nov 23, 2026, 2:05 PM`. */
export const formatDateTime = (isoTime: string): string =>
  new Intl.DateTimeFormat(activeLanguage(), { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(isoTime),
  );
