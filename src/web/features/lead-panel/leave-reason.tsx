import { type FormEvent, useState } from 'react';
import { leadLimits } from '#contract/lead-limits.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import { isVisible } from '#contract/visible-text.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { focusFault } from '#web/ui/focus-fault.ts';
import { Notice } from '#web/ui/notice.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import styles from './lead-panel.module.css';

interface LeaveReasonProps {
  readonly from: LeadStatus;
  readonly to: LeadStatus;
  readonly onConfirm: (reason: string) => void;
  readonly onCancel: () => void;
}

/** Stops whoever is about to bring a do-not-disturb lead to a friendlier status, and asks why. */
export function LeaveReason({ from, to, onConfirm, onCancel }: LeaveReasonProps) {
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const fault = tooLong(reason, leadLimits.doNotDisturbReason, 'do_not_disturb_reason_long');
  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!isVisible(reason)) setAsked(true);
    else if (fault !== null) focusFault(event.currentTarget);
    else onConfirm(reason.trim());
  }
  return (
    <form
      noValidate
      onSubmit={handleSubmit}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onCancel();
      }}
    >
      <Notice
        tone="danger"
        title={t('lead.leaveTitle', { from: t(`status.${from}`) })}
        action={
          <>
            <Button variant="danger" type="submit">
              {t('lead.leaveDo', { to: t(`status.${to}`) })}
            </Button>
            <Button variant="quiet" onClick={onCancel}>
              {t('common.cancel')}
            </Button>
          </>
        }
      >
        <p className={styles.gap}>{t('lead.leaveWhat')}</p>
        <Field
          label={t('lead.leaveReason')}
          error={asked && !isVisible(reason) ? t('fault.do_not_disturb_leaves') : fault}
        >
          {(control) => (
            <TextInput
              {...control}
              ref={focusAtOnce}
              autoComplete="off"
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          )}
        </Field>
      </Notice>
    </form>
  );
}

const focusAtOnce = (input: HTMLInputElement | null) => input?.focus();
