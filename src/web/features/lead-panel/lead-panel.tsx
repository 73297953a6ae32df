import '#web/lib/later-messages.ts';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import type { Lead } from '#contract/lead.ts';
import { placeFromWire, type Place } from '#contract/place-wire.ts';
import { leadQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { Button } from '#web/ui/button.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { EraseCustomer } from './erase-customer.tsx';
import { LeadDetails } from './lead-details.tsx';
import styles from './lead-panel.module.css';
import { LeadSkeleton } from './lead-skeleton.tsx';
import { LeadTrouble } from './lead-trouble.tsx';

interface LeadPanelProps {
  readonly leadId: string;
  readonly onClose: () => void;
  readonly onShowOnMap: (place: Place) => void;
  /** Whether who looks at it may erase the customer. */
  readonly canErase: boolean;
  /** The customer was erased: the lead is to be seen no more. */
  readonly onErased: () => void;
}

/** One stored lead beside the map. It takes the focus when it opens and gives it back. */
export function LeadPanel({ leadId, onClose, onShowOnMap, ...erasing }: LeadPanelProps) {
  const { data: lead, error, refetch } = useQuery(leadQuery(leadId));
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-labelledby="lead-panel-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <header className={styles.header}>
        <div className={styles.address}>
          {lead && (
            <p className={styles.status}>
              <StatusIcon status={lead.lead_status} size={20} />
              {t(`status.${lead.lead_status}`)}
            </p>
          )}
          <h2 id="lead-panel-title">{lead?.address ?? t('lead.title')}</h2>
          {lead && <p className={styles.town}>{townOf(lead)}</p>}
        </div>
        <IconButton icon="close" label={t('lead.close')} onClick={onClose} />
      </header>
      <div className={styles.body}>
        {lead ? (
          <>
            <LeadDetails lead={lead} />
            <Button onClick={() => onShowOnMap(placeFromWire(lead))}>{t('lead.showOnMap')}</Button>
            {erasing.canErase && <EraseCustomer leadId={leadId} onErased={erasing.onErased} />}
          </>
        ) : error ? (
          <LeadTrouble error={error} onRetry={() => void refetch()} />
        ) : (
          <LeadSkeleton />
        )}
      </div>
    </aside>
  );
}

function townOf(lead: Lead): string {
  const town = [lead.city, `${lead.state} ${lead.zipcode}`].filter(Boolean).join(', ');
  return lead.county ? `${town} · ${countyWords(lead.county)}` : town;
}

// Sources differ: some say "Middlesex", some "Middlesex County" or "Orleans Parish".
const countyWords = (county: string): string =>
  /\b(county|parish|borough)$/i.test(county) ? county : t('lead.county', { county });
