import type { DecideRelay, LeadRelay } from '#contract/relay.ts';
import { t } from '#web/lib/i18n.ts';
import { fieldName } from '#web/lib/field-name.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './lead-relay.module.css';

export interface AskedLeadProps {
  readonly relay: LeadRelay;
  readonly busy: boolean;
  /** Null for who may only look. */
  readonly onDecide: ((decision: DecideRelay) => void) | null;
}

interface RefusedLeadProps extends AskedLeadProps {
  /** Opens the form of the lead; null while it is open. */
  readonly onEdit: (() => void) | null;
}

/** What RoofLink found fault with, field by field, and the way to send it again. */
export function RefusedLead({ relay, busy, onDecide, onEdit }: RefusedLeadProps) {
  return (
    <Notice
      tone="danger"
      title={t('relay.refusedTitle')}
      action={
        onDecide &&
        onEdit && (
          <>
            <Button onClick={onEdit}>{t('lead.edit')}</Button>
            <Button busy={busy} onClick={() => onDecide({ decision: 'send-again' })}>
              {t('relay.sendAgain')}
            </Button>
          </>
        )
      }
    >
      {relay.faults.length > 0 && (
        <ul className={styles.faults}>
          {relay.faults.map(({ field, message }, index) => (
            <li key={`${field} ${String(index)}`}>
              {field !== '' && <strong>{fieldName(field)}: </strong>}
              {message}
            </li>
          ))}
        </ul>
      )}
      <p>
        {t(onDecide ? (onEdit ? 'relay.refusedRemedy' : 'relay.saveFirst') : 'relay.askOffice')}
      </p>
    </Notice>
  );
}
