import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { Lead } from '#contract/lead.ts';
import type { DecideRelay, LeadRelay as RelayOfLead } from '#contract/relay.ts';
import { ApiError } from '#web/api/api-error.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { leadRelayQuery, refreshRelay } from '#web/api/relay-queries.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import styles from './lead-relay.module.css';
import { RefusedLead } from './refused-lead.tsx';
import { stateInWords } from './relay-in-words.ts';
import { RelayTries } from './relay-tries.tsx';
import { UnsureLead } from './unsure-lead.tsx';

interface LeadRelayProps {
  readonly lead: Lead;
  /** Whether who looks at it may decide what becomes of it. */
  readonly canDecide: boolean;
  /** Gives the focus a place when what had it is gone. */
  readonly onSettled: () => void;
  /** Opens the form of the lead; null while it is open. */
  readonly onEdit: (() => void) | null;
}

/** Whether RoofLink has the lead, what was tried, and what a person has to decide. */
export function LeadRelay({ lead, canDecide, onSettled, onEdit }: LeadRelayProps) {
  const { data: relay, isError } = useQuery(leadRelayQuery(lead));
  const queryClient = useQueryClient();
  const { busy, trouble, run } = useAsking();
  /** Somebody else was faster. */
  const [isLate, setIsLate] = useState(false);
  const told = isLate ? t('relay.decided') : trouble;
  const line = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    // The button that was pressed may be the last thing in sight.
    if (told !== null) line.current?.scrollIntoView({ block: 'nearest' });
  }, [told]);
  if (lead.relay === null) return null;
  if (!relay) return isError ? <p className={styles.failed}>{t('relay.failed')}</p> : null;

  const decide = (body: DecideRelay) =>
    run(async () => {
      setIsLate(false);
      try {
        await callEndpoint('decideRelay', { params: { id: lead.id }, body });
        onSettled();
      } catch (error) {
        if (!(error instanceof ApiError) || error.problem?.code !== 'conflict') throw error;
        setIsLate(true);
      } finally {
        // Refused, too: somebody else may have decided meanwhile.
        await refreshRelay(queryClient, lead.id);
      }
    });
  const asked = { relay, busy, onDecide: canDecide ? decide : null };
  return (
    <section aria-label={t('relay.title')} className={styles.relay}>
      {relay.state === 'refused' && <RefusedLead {...asked} onEdit={onEdit} />}
      {relay.state === 'unsure' && <UnsureLead {...asked} />}
      <p
        ref={line}
        role="alert"
        hidden={told === null}
        className={isLate ? styles.known : styles.trouble}
      >
        {told}
      </p>
      <StateLine relay={relay} />
      {relay.status_label !== null && (
        <p className={styles.known}>{t('relay.statusThere', { label: relay.status_label })}</p>
      )}
    </section>
  );
}

/** In one line; what was tried opens behind it. */
function StateLine({ relay }: { readonly relay: RelayOfLead }) {
  const line = (
    <>
      <Icon name={icons[relay.state]} size={16} />
      <span role="status">{stateInWords(relay)}</span>
    </>
  );
  if (relay.attempts.length === 0)
    return (
      <p className={styles.line} data-state={relay.state}>
        {line}
      </p>
    );
  return (
    <details>
      <summary className={styles.line} data-state={relay.state}>
        {line}
        <span className={styles.more}>
          <Icon name="chevron-down" size={14} />
        </span>
      </summary>
      <RelayTries relay={relay} />
    </details>
  );
}

const icons = {
  waiting: 'clock',
  sending: 'clock',
  confirmed: 'check',
  refused: 'warning',
  unsure: 'help',
} as const;
