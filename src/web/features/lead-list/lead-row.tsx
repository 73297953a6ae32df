import { memo } from 'react';
import type { Lead } from '#contract/lead.ts';
import { formatDateTime, formatWhen } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { useLanguage } from '#web/ui/use-language.ts';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import styles from './lead-list.module.css';
import { rowPx } from './row-px.ts';

interface LeadRowProps {
  /** Undefined while it is being fetched. */
  readonly lead: Lead | undefined;
  readonly index: number;
  /** Whether the Tab key stops here; one row of all does. */
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  /** Distance from the first line, in CSS pixels. */
  readonly top: number;
  readonly onOpen: (leadId: string) => void;
  readonly onFocus: (index: number) => void;
}

/** One lead as a line of the table. */
export const LeadRow = memo(function LeadRow(props: LeadRowProps) {
  const { lead, index, isTabStop, isSelected, top, onOpen, onFocus } = props;
  return (
    <div
      role="row"
      // The line with the heads is the first.
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      data-index={index}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.row}
      data-line
      style={{ height: rowPx, transform: `translateY(${top}px)` }}
      onClick={() => lead && onOpen(lead.id)}
      onFocus={() => onFocus(index)}
    >
      {lead ? <Cells lead={lead} /> : <Skeleton />}
    </div>
  );
});

function Cells({ lead }: { readonly lead: Lead }) {
  // The row itself is shown anew only when the lead is another one.
  useLanguage();
  const {
    lead_status: status,
    address,
    city,
    state,
    lead_source: source,
    created_at,
    relay,
  } = lead;
  return (
    <>
      <span role="gridcell" className={styles.status} title={t(`status.${status}`)}>
        <StatusIcon status={status} size={22} />
        <VisuallyHidden>{t(`status.${status}`)}</VisuallyHidden>
      </span>
      <span role="gridcell" className={styles.address}>
        <span className={styles.street}>{address || t('list.noAddress')}</span>
        <span className={styles.town}>
          {relay !== null && relay !== 'confirmed' && <RelayMark relay={relay} />}
          {[city, state].filter(Boolean).join(', ')}
        </span>
      </span>
      <span role="gridcell" className={styles.source}>
        {source.name}
      </span>
      <span role="gridcell" className={styles.saved} title={formatDateTime(created_at)}>
        {formatWhen(created_at)}
      </span>
    </>
  );
}

/** RoofLink does not have it, or nobody knows whether it does. */
const RelayMark = ({ relay }: { readonly relay: 'waiting' | 'refused' | 'unsure' }) => (
  <span className={styles.relay} data-relay={relay} title={t(`relay.mark.${relay}`)}>
    <Icon name={relay === 'waiting' ? 'clock' : 'warning'} size={12} />
    <VisuallyHidden>{t(`relay.mark.${relay}`)}</VisuallyHidden>
  </span>
);

const Skeleton = () => (
  <span role="gridcell" aria-label={t('common.loading')} className={styles.bones}>
    <span className={styles.bone} />
    <span className={styles.bone} />
    <span className={styles.bone} />
  </span>
);
