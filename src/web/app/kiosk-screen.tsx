import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Principal } from '#web/api/remembered-person.ts';
import { healthQuery } from '#web/api/queries.ts';
import { kioskPath, startAfresh } from '#web/features/kiosk-lock/start-afresh.ts';
import { useKioskLock } from '#web/features/kiosk-lock/use-kiosk-lock.ts';
import { noteContact } from '#web/features/kiosk-staff/last-contact.ts';
import { changeLanguage } from '#web/lib/i18n.ts';
import { forgetVisitedTiles } from '#web/offline/forget-visited-tiles.ts';
import { startSealedOutbox } from '#web/outbox/sealed-outbox.ts';
import { KioskClosed } from './kiosk-closed.tsx';
import { KioskVisit } from './kiosk-visit.tsx';
import { useBegun } from './use-begun.ts';
import { useKiosk } from './use-kiosk.ts';
import { useNewestVersion } from './use-newest-version.ts';

/** All that a paired device shows, to one stranger after the other. */
export function KioskScreen({ principal }: { readonly principal: Principal }) {
  const [round, setRound] = useState(0);
  const [isLeaving, setLeaving] = useState(false);
  const queryClient = useQueryClient();
  const { settings, closed, retry } = useKiosk();
  const begun = useBegun({ round, isOpen: closed === null });
  useKioskLock();
  useEffect(() => startSealedOutbox(), []);
  // Here and not at the end of a visit, which a power cut may be.
  useEffect(() => forgetVisitedTiles(), [round]);
  useEffect(() => {
    // The address tells nothing, and leads nowhere else.
    if (location.pathname + location.search + location.hash !== kioskPath)
      history.replaceState(null, '', kioskPath);
  }, []);
  useNewestVersion(!begun);
  // It tells when the server is back, for what waits here.
  const { dataUpdatedAt: contactAt } = useQuery(healthQuery());
  useEffect(() => noteContact(contactAt), [contactAt]);

  async function restart() {
    setLeaving(true);
    if (await startAfresh()) return;
    // There is no page to be had now: what this one knows of the visitor goes all the same.
    queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'kiosk' });
    const [first] = settings?.languages ?? [];
    if (first) await changeLanguage(first).catch(() => {});
    setRound(round + 1);
    setLeaving(false);
  }

  if (isLeaving) return null;
  const company = principal.company.name;
  // Whoever began before it was closed may finish: what is sealed waits until the device is a kiosk again.
  if (settings && (!closed || begun))
    return (
      <KioskVisit
        key={round}
        company={company}
        settings={settings}
        begun={begun}
        onRestart={() => void restart()}
      />
    );
  return closed && <KioskClosed company={company} closed={closed} onRetry={retry} />;
}
