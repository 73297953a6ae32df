import type { ChangedStatuses } from '#contract/change-lead.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './bulk-status.module.css';
import type { SelectedLead } from './find-leads-inside.ts';
import type { useStatusChange } from './use-status-change.ts';

interface ChangeResultProps {
  readonly leads: readonly SelectedLead[];
  readonly change: ReturnType<typeof useStatusChange>;
  readonly onOpenLead: (leadId: string) => void;
}

/** What was changed, who was in the way, and the way back. */
export function ChangeResult({ leads, change, onOpenLead }: ChangeResultProps) {
  const { done, undone } = change;
  return (
    <>
      <div role="status">
        {done && (
          <Notice
            tone="ok"
            action={
              change.canUndo && (
                <Button busy={change.busy} onClick={() => void change.undo()}>
                  {t('bulk.undo')}
                </Button>
              )
            }
          >
            {undone
              ? t('bulk.undone', { count: undone.changed.length })
              : t('bulk.changed', { count: done.changed.length })}
          </Notice>
        )}
      </div>
      {done && <Trouble words={change.trouble} />}
      <Conflicts
        conflicts={(undone ?? done)?.conflicts ?? []}
        leads={leads}
        onOpenLead={onOpenLead}
      />
    </>
  );
}

interface ConflictsProps extends Pick<ChangeResultProps, 'leads' | 'onOpenLead'> {
  readonly conflicts: ChangedStatuses['conflicts'];
}

/** Each by its address, as it is now; a press opens it. */
function Conflicts({ conflicts, leads, onOpenLead }: ConflictsProps) {
  if (conflicts.length === 0) return null;
  const addressOf = new Map(leads.map(({ id, address }) => [id, address]));
  return (
    <div role="alert" className={styles.conflicts}>
      <p className={styles.count}>{t('bulk.conflicts', { count: conflicts.length })}</p>
      <ul className={styles.conflictList}>
        {conflicts.map(({ id, lead_status }) => {
          const address = addressOf.get(id) ?? id;
          return (
            <li key={id}>
              {lead_status === null ? (
                t('bulk.gone', { address })
              ) : (
                <Button
                  variant="quiet"
                  aria-label={t('bulk.open', { address })}
                  onClick={() => onOpenLead(id)}
                >
                  {t('bulk.nowStatus', { address, status: t(`status.${lead_status}`) })}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
