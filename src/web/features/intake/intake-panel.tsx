import type { ReactNode } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { AddressFields } from './address-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import { ExtraInfoEditor } from './extra-info-editor.tsx';
import { focusField } from './field-id.ts';
import styles from './intake-panel.module.css';
import { LookUpNote } from './look-up-note.tsx';
import { SaveBar } from './save-bar.tsx';
import { StatusPicker } from './status-picker.tsx';
import { useFaults } from './use-faults.ts';
import type { Intake } from './use-intake.ts';
import { useSaveKey } from './use-save-key.ts';

interface IntakePanelProps {
  readonly intake: Intake;
  readonly search: ReactNode;
}

/** The form of a lead: address, status, contact, extra info; source and Save always in sight. */
export function IntakePanel({ intake, search }: IntakePanelProps) {
  const { faults, show, clear } = useFaults(intake.form);

  async function handleSave() {
    const outcome = await intake.save();
    if (outcome.kind === 'busy') return;
    if (outcome.kind === 'faults') {
      show(outcome.faults);
      const [first] = outcome.faults;
      if (first) focusField(first.field);
    } else clear();
  }

  useSaveKey(() => void handleSave());

  return (
    <form
      className={styles.form}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        void handleSave();
      }}
    >
      <div className={styles.fields}>
        <div className={styles.head}>
          <h2 className={styles.title}>{t('intake.title')}</h2>
          <Button variant="quiet" onClick={intake.startOver}>
            {t('intake.startOver')}
          </Button>
        </div>
        <div role="status">
          {intake.thrownAway && (
            <Notice
              action={<Button onClick={intake.bringBack}>{t('intake.bringBack')}</Button>}
              title={t('intake.thrownAway')}
            />
          )}
        </div>
        <ErrorSummary faults={faults} hasPlace={intake.spot !== null} />
        {search}
        <LookUpNote lookUp={intake.lookUp} />
        <AddressFields intake={intake} key={`address ${intake.round}`} />
        <StatusPicker intake={intake} />
        <ContactFields intake={intake} />
        <ExtraInfoEditor intake={intake} key={`extra ${intake.round}`} />
      </div>
      <SaveBar intake={intake} />
    </form>
  );
}
