import { queryOptions } from '@tanstack/react-query';
import { callEndpoint } from '#web/api/call-endpoint.ts';

/** What visitors of the company's kiosks agree to now. */
export const consentQuery = () =>
  queryOptions({
    queryKey: ['kiosk-consent'],
    queryFn: ({ signal }) => callEndpoint('getKioskConsent', { signal }),
  });
