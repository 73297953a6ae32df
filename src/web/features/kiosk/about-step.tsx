import { type FormEvent, useRef, useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { AgreeBox } from './agree-box.tsx';
import { type House, houseInWords } from './house.ts';
import { KioskField } from './kiosk-field.tsx';
import styles from './step.module.css';
import { StepActions } from './step-actions.tsx';
import { useFirstFault } from './use-first-fault.ts';
import { useStepFocus } from './use-step-focus.ts';
import { faultsOf, longFaultsOf, type Visitor, type VisitorFaults } from './visitor.ts';
import { WantChoice } from './want-choice.tsx';

interface AboutStepProps {
  readonly house: House;
  readonly visitor: Visitor;
  readonly onChange: (visitor: Visitor) => void;
  /** What a visitor agrees to, in the language that is shown. */
  readonly consent: string;
  /** Resolves when it is kept; rejects when it cannot be. */
  readonly onSend: () => Promise<void>;
  readonly onBack: () => void;
}

/** The second question: who it is, and what for. */
export function AboutStep({ house, visitor, onChange, consent, onSend, onBack }: AboutStepProps) {
  const heading = useStepFocus();
  const form = useRef<HTMLFormElement>(null);
  const [checked, setChecked] = useState<VisitorFaults>({});
  // Known at once: of two presses the second comes before anything is drawn.
  const isSending = useRef(false);
  const [sending, setSending] = useState<'no' | 'now' | 'failed'>('no');
  useFirstFault(form, checked);
  const now = faultsOf(visitor);
  const long = longFaultsOf(visitor);
  // What was mended is no fault any more; what is half typed is not one yet.
  const shown = Object.fromEntries(
    Object.entries(checked).filter(([field]) => field in now),
  ) as VisitorFaults;

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (isSending.current) return;
    setChecked(now);
    if (Object.keys(now).length > 0) return;
    isSending.current = true;
    setSending('now');
    await onSend().catch(() => {
      isSending.current = false;
      setSending('failed');
    });
  }

  return (
    <form
      ref={form}
      className={styles.step}
      noValidate
      onSubmit={(event) => void handleSubmit(event)}
    >
      <div className={styles.words}>
        <h1 ref={heading} tabIndex={-1} className={styles.title}>
          {t('kiosk.aboutTitle')}
        </h1>
        <p className={styles.lead}>{houseInWords(house)}</p>
      </div>
      <div className={styles.pair}>
        <KioskField
          label={t('kiosk.name')}
          fault={shown.name}
          tooLong={long.name}
          value={visitor.name}
          autoCapitalize="words"
          onChange={(name) => onChange({ ...visitor, name })}
        />
        <KioskField
          label={t('kiosk.contact')}
          fault={shown.contact}
          tooLong={long.contact}
          value={visitor.contact}
          inputMode="email"
          autoCapitalize="none"
          onChange={(contact) => onChange({ ...visitor, contact })}
        />
      </div>
      <WantChoice
        want={visitor.want}
        fault={shown.want}
        onChange={(want) => onChange({ ...visitor, want })}
      />
      <AgreeBox
        text={consent}
        agrees={visitor.agrees}
        fault={shown.agrees}
        onChange={(agrees) => onChange({ ...visitor, agrees })}
      />
      <Trouble words={sending === 'failed' ? t('kiosk.notKept') : null} />
      <StepActions onBack={onBack}>
        <Button type="submit" variant="primary" className={styles.next} busy={sending === 'now'}>
          {t('kiosk.send')}
        </Button>
      </StepActions>
    </form>
  );
}
