import { type FormEvent, useState } from 'react';
import { leadLimits } from '#contract/lead-limits.ts';
import { isLeadStatus, type LeadStatus, leadStatusCodes } from '#contract/lead-status.ts';
import { isVisible } from '#contract/visible-text.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { focusFault } from '#web/ui/focus-fault.ts';
import { Select } from '#web/ui/select.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './bulk-status.module.css';
import type { SelectedLead } from './find-leads-inside.ts';
import { planChange } from './plan-changes.ts';
import { QuietLeads, type QuietChoice } from './quiet-leads.tsx';

interface ChangeFormProps {
  readonly leads: readonly SelectedLead[];
  readonly busy: boolean;
  readonly trouble: string | null;
  readonly onApply: (
    leads: readonly SelectedLead[],
    to: LeadStatus,
    reason: string | null,
  ) => Promise<void>;
}

/** One new status for all selected leads; do-not-disturb ones stay out unless there is a reason. */
export function ChangeForm({ leads, busy, trouble, onApply }: ChangeFormProps) {
  const [to, setTo] = useState<LeadStatus | null>(null);
  const [choice, setChoice] = useState<QuietChoice>({ what: 'leave-out', reason: '' });
  const [isReasonMissing, setReasonMissing] = useState(false);
  const reasonFault = tooLong(
    choice.reason,
    leadLimits.doNotDisturbReason,
    'do_not_disturb_reason_long',
  );
  const plan = to && planChange(leads, to, choice.what);

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!to || !plan || plan.changing.length === 0) return;
    const needsReason = plan.quiet.length > 0 && choice.what === 'take-along';
    const reason = choice.reason.trim();
    setReasonMissing(needsReason && !isVisible(reason));
    if (needsReason && reasonFault !== null) return focusFault(event.currentTarget);
    if (needsReason && !isVisible(reason)) return;
    void onApply(plan.changing, to, needsReason ? reason : null);
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Field label={t('bulk.newStatus')}>
        {(control) => (
          <Select
            {...control}
            value={to ?? ''}
            onChange={({ currentTarget: { value } }) => setTo(isLeadStatus(value) ? value : null)}
          >
            <option value="">{t('bulk.choose')}</option>
            {leadStatusCodes.map((status) => (
              <option key={status} value={status}>
                {t(`status.${status}`)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      {plan && plan.quiet.length > 0 && (
        <QuietLeads
          count={plan.quiet.length}
          choice={choice}
          isReasonMissing={isReasonMissing}
          reasonFault={reasonFault}
          onChoose={setChoice}
        />
      )}
      <Trouble words={trouble} />
      {plan && plan.changing.length === 0 && plan.quiet.length === 0 && (
        <p className={styles.count}>{t('bulk.nothing')}</p>
      )}
      {plan && plan.changing.length > 0 && (
        <Button type="submit" variant="primary" busy={busy}>
          {t('bulk.apply', { count: plan.changing.length })}
        </Button>
      )}
    </form>
  );
}
