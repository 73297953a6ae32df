import { useQuery } from '@tanstack/react-query';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { Lead } from '#contract/lead.ts';
import type { Place } from '#contract/place-wire.ts';
import { nearestLeadsQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { Button } from '#web/ui/button.tsx';
import { distanceInWords } from './distance-in-words.ts';
import styles from './nearest-leads.module.css';

interface NearestListProps {
  readonly place: Place;
  readonly filter: LeadFilterInput;
  /** Left out: the lead at the place itself. */
  readonly exceptLeadId?: string;
  readonly onOpen: (leadId: string) => void;
}

const shown = 8;

/** Leads that somebody can go to, nearest first; pressing one opens it. */
export function NearestList({ place, filter, exceptLeadId, onOpen }: NearestListProps) {
  // One more, for the one that is left out.
  const { data, isError, refetch } = useQuery(
    nearestLeadsQuery({ place, filter, limit: shown + 1 }),
  );
  if (isError)
    return (
      <p className={styles.muted}>
        {t('lead.nearestFailed')}{' '}
        <Button variant="quiet" onClick={() => void refetch()}>
          {t('common.retry')}
        </Button>
      </p>
    );
  if (!data) return <p className={styles.muted}>{t('common.loading')}</p>;
  const others = data.filter(({ lead }) => lead.id !== exceptLeadId).slice(0, shown);
  if (others.length === 0) return <p className={styles.muted}>{t('lead.nearestNone')}</p>;
  return (
    <ol className={styles.list} aria-label={t('lead.nearest')}>
      {others.map(({ lead, distance_meters }) => (
        <li key={lead.id}>
          <button type="button" className={styles.line} onClick={() => onOpen(lead.id)}>
            <StatusIcon status={lead.lead_status} size={20} />
            <span className={styles.words}>
              <span>{lead.address}</span>
              <span className={styles.muted}>
                {[t(`status.${lead.lead_status}`), nameOf(lead)].filter(Boolean).join(' · ')}
              </span>
            </span>
            <span className={styles.distance}>{distanceInWords(distance_meters)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

const nameOf = ({ first_name, last_name }: Lead): string =>
  [first_name, last_name].filter(Boolean).join(' ');
