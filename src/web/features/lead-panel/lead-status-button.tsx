import type { Lead } from '#contract/lead.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import styles from './lead-panel.module.css';

interface LeadStatusButtonProps {
  readonly lead: Lead;
  readonly open: boolean;
  readonly onToggle: () => void;
}

/** The status, which opens the list of all when it is pressed. */
export function LeadStatusButton({ lead, open, onToggle }: LeadStatusButtonProps) {
  const status: LeadStatus = lead.lead_status;
  return (
    <button
      type="button"
      className={styles.status}
      aria-expanded={open}
      aria-keyshortcuts="s"
      onClick={onToggle}
    >
      <VisuallyHidden>{t('lead.changeStatus')}</VisuallyHidden>
      <StatusIcon status={status} size={20} />
      <span className={styles.statusName}>{t(`status.${status}`)}</span>
      <Icon name="chevron-down" size={16} />
      <span className={styles.key} aria-hidden="true">
        <Kbd>S</Kbd>
      </span>
    </button>
  );
}
