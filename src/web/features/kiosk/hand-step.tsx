import { type FormEvent, useRef, useState } from 'react';
import { leadLimits } from '#contract/lead-limits.ts';
import { type MessageKey, t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import type { Beginning } from './house.ts';
import { KioskField } from './kiosk-field.tsx';
import { stateOfZip } from './state-of-zip.ts';
import styles from './step.module.css';
import { StepActions } from './step-actions.tsx';
import { useFirstFault } from './use-first-fault.ts';
import { useStepFocus } from './use-step-focus.ts';

interface HandStepProps {
  readonly beginning: Beginning;
  /** The address as it was typed; resolves when the next step is there. */
  readonly onDone: (typed: Beginning) => Promise<void>;
  readonly onBack: () => void;
}

type Faults = Partial<Record<'street' | 'city' | 'zip', MessageKey>>;

const longFaultsOf = ({ street, city }: Beginning) => ({
  street: tooLong(street, leadLimits.address, 'address_long'),
  city: tooLong(city, leadLimits.city, 'city_long'),
});

function faultsOf(typed: Beginning): Faults {
  const long = longFaultsOf(typed);
  return {
    ...(typed.street.trim() === '' && { street: 'kiosk.streetMissing' }),
    ...(long.street !== null && { street: 'fault.address_long' }),
    ...(long.city !== null && { city: 'fault.city_long' }),
    ...(stateOfZip(typed.zip) === null && { zip: 'kiosk.zipShape' }),
  };
}

/** An address that the index does not know. */
export function HandStep({ beginning, onDone, onBack }: HandStepProps) {
  const heading = useStepFocus();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState(beginning);
  const [faults, setFaults] = useState<Faults>({});
  const [busy, setBusy] = useState(false);
  useFirstFault(form, faults);
  const long = longFaultsOf(typed);

  async function handleSubmit(event: FormEvent) {
    event.preventDefault();
    const found = faultsOf(typed);
    setFaults(found);
    if (Object.keys(found).length > 0 || busy) return;
    setBusy(true);
    await onDone(typed);
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
          {t('kiosk.handTitle')}
        </h1>
        <p className={styles.lead}>{t('kiosk.handLead')}</p>
      </div>
      <KioskField
        label={t('kiosk.street')}
        hint={t('kiosk.streetHint')}
        fault={faults.street}
        tooLong={long.street}
        value={typed.street}
        onChange={(street) => setTyped({ ...typed, street })}
      />
      <div className={styles.pair}>
        <KioskField
          label={t('kiosk.city')}
          tooLong={long.city}
          value={typed.city}
          onChange={(city) => setTyped({ ...typed, city })}
        />
        <KioskField
          label={t('kiosk.zip')}
          fault={faults.zip}
          value={typed.zip}
          autoCapitalize="characters"
          onChange={(zip) => setTyped({ ...typed, zip })}
        />
      </div>
      <StepActions onBack={onBack}>
        <Button type="submit" variant="primary" className={styles.next} busy={busy}>
          {t('kiosk.next')}
        </Button>
      </StepActions>
    </form>
  );
}
