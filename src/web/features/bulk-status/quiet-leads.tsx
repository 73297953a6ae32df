import { useEffect, useId, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import styles from './bulk-status.module.css';

/** What is to become of do-not-disturb leads that would get a friendlier status. */
export interface QuietChoice {
  readonly what: 'leave-out' | 'take-along';
  readonly reason: string;
}

interface QuietLeadsProps {
  readonly count: number;
  readonly choice: QuietChoice;
  readonly isReasonMissing: boolean;
  /** What else is wrong with the reason. */
  readonly reasonFault: string | null;
  readonly onChoose: (choice: QuietChoice) => void;
}

/** Left out by default: nobody is disturbed by a sweep of the mouse. */
export function QuietLeads({ count, choice, isReasonMissing, ...more }: QuietLeadsProps) {
  const { reasonFault, onChoose } = more;
  const name = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (isReasonMissing) area.current?.focus();
  }, [isReasonMissing]);
  return (
    <fieldset className={styles.quiet}>
      <legend>{t('bulk.quiet', { count })}</legend>
      {(['leave-out', 'take-along'] as const).map((what) => (
        <label key={what} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={choice.what === what}
            onChange={() => onChoose({ ...choice, what })}
          />
          {t(what === 'leave-out' ? 'bulk.leaveOut' : 'bulk.takeAlong')}
        </label>
      ))}
      {choice.what === 'take-along' && (
        <Field
          label={t('bulk.reason')}
          hint={t('bulk.reasonHint')}
          error={reasonFault ?? (isReasonMissing && t('bulk.reasonMissing'))}
        >
          {(control) => (
            <TextArea
              {...control}
              ref={area}
              rows={2}
              value={choice.reason}
              onChange={(event) => onChoose({ ...choice, reason: event.currentTarget.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}
