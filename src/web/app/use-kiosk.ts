import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { kioskSettingsQuery, rememberedKiosk } from '#web/api/kiosk-settings.ts';
import { watchSignedOut } from '#web/api/signed-out-watch.ts';
import type { Closed } from '#web/features/kiosk/closed-step.tsx';
import { reportHealth } from '#web/features/kiosk-staff/report-health.ts';
import { changeLanguage } from '#web/lib/i18n.ts';

/** What this device is told to be, in its first language; and why it takes nobody in, if so. */
export function useKiosk() {
  const [remembered] = useState(rememberedKiosk);
  const [isEnded, setEnded] = useState(false);
  const [isSpoken, setSpoken] = useState(false);
  const queryClient = useQueryClient();
  const query = useQuery(kioskSettingsQuery());
  const settings = query.data ?? remembered;
  const first = settings?.languages[0];

  useEffect(() => watchSignedOut(() => setEnded(true)), []);
  useEffect(() => {
    if (isSpoken || !first) return;
    // Where its words cannot be had, the language that is here will do.
    const speak = () => setSpoken(true);
    changeLanguage(first).then(speak, speak);
  }, [first, isSpoken]);
  useEffect(
    () =>
      reportHealth((version) => {
        const { queryKey } = kioskSettingsQuery();
        if (queryClient.getQueryData(queryKey)?.version === version) return;
        void queryClient.invalidateQueries({ queryKey });
      }),
    [queryClient],
  );

  return {
    settings: isSpoken ? settings : null,
    closed: closedBy({ isEnded, isUnknown: settings === null && query.isError }),
    retry: () => void query.refetch(),
  };
}

function closedBy(is: { isEnded: boolean; isUnknown: boolean }): Closed | null {
  if (!isSecureContext) return 'not-secure';
  if (is.isEnded) return 'ended';
  return is.isUnknown ? 'unreachable' : null;
}
