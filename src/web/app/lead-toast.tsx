import type { DoneChange } from '#web/features/lead-panel/use-lead-change.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { ToastRegion } from '#web/ui/toast.tsx';
import styles from './lead-slot.module.css';
import type { useLeadUndo } from './use-lead-undo.ts';

/** What was changed of a lead just now, and the way back. */
export function LeadToast({ undoing }: { readonly undoing: ReturnType<typeof useLeadUndo> }) {
  const { done, inTime, words } = undoing;
  const told = words ?? (done && wordsOf(done));
  return (
    <div className={styles.toast}>
      <ToastRegion onDismiss={undoing.dismiss}>
        {told && (
          <div className={styles.told}>
            <span className={styles.icon}>
              <Icon name={words && done ? 'warning' : 'check'} />
            </span>
            <p>{told}</p>
            {done && inTime && (
              <Button variant="quiet" aria-keyshortcuts="Control+Z" onClick={undoing.undo}>
                {t('common.undo')}
              </Button>
            )}
          </div>
        )}
      </ToastRegion>
    </div>
  );
}

const wordsOf = ({ after, change }: DoneChange): string =>
  change.lead_status === undefined
    ? t('lead.changedLead', { address: after.address })
    : t('lead.changedStatus', {
        address: after.address,
        status: t(`status.${after.lead_status}`),
      });
