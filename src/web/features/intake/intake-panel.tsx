import { lazy, type ReactNode, Suspense, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { withMessages } from '#web/lib/with-messages.ts';
import { AddressFields } from './address-fields.tsx';
import { ContactFields } from './contact-fields.tsx';
import { ErrorSummary } from './error-summary.tsx';
import styles from './intake-panel.module.css';
import { LookUpNote } from './look-up-note.tsx';
import { SaveBar } from './save-bar.tsx';
import { StatusPicker } from './status-picker.tsx';
import { useFoundAddressInSight } from './use-found-address-in-sight.ts';
import { useFaults } from './use-faults.ts';
import type { Intake } from './use-intake.ts';
import { useSaveKey } from './use-save-key.ts';

const KeptDrafts = lazy(() =>
  withMessages(import('./kept-drafts.tsx')).then((module) => ({ default: module.KeptDrafts })),
);

interface IntakePanelProps {
  readonly intake: Intake;
  readonly search: ReactNode;
  /** Last of the fields. */
  readonly extraInfo: ReactNode;
  /** What is known of this house or person already. */
  readonly notice: ReactNode;
  /** Before each attempt to save: what is said of an older lead would stand beside this one. */
  readonly onSave: () => void;
}

/** The form of a lead: address, status, contact, extra info; source and Save always in sight. */
export function IntakePanel(props: IntakePanelProps) {
  const { intake, search, extraInfo, notice, onSave } = props;
  const { faults, show, clear } = useFaults(intake.form);

  const fields = useRef<HTMLDivElement>(null);
  useFoundAddressInSight(intake, fields);

  async function handleSave() {
    const before = document.activeElement;
    onSave();
    const outcome = await intake.save();
    if (outcome.kind === 'busy') return;
    if (outcome.kind === 'faults') return show(outcome.faults);
    clear();
    // Locked fields lose the keyboard; it goes back to where the person was.
    if (outcome.kind !== 'saved' && fields.current?.contains(before))
      (before as HTMLElement).focus();
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
      <div ref={fields} className={styles.fields} inert={intake.saving}>
        <div className={styles.head}>
          <h2 className={styles.title}>{t('intake.title')}</h2>
          <Button variant="quiet" onClick={() => void intake.setAside()}>
            {t('outbox.setAside')}
          </Button>
          <Button
            variant="quiet"
            onClick={() => {
              intake.startOver();
              clear();
            }}
          >
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
        {intake.hasKeptDrafts && (
          <Suspense fallback={null}>
            <KeptDrafts intake={intake} />
          </Suspense>
        )}
        <ErrorSummary
          faults={faults}
          hasPlace={intake.spot !== null || intake.form.getValues('latitude') !== ''}
        />
        {search}
        <LookUpNote intake={intake} />
        {notice}
        <AddressFields intake={intake} key={`address ${intake.round}`} />
        <StatusPicker intake={intake} />
        <ContactFields intake={intake} />
        {extraInfo}
      </div>
      <SaveBar intake={intake} />
    </form>
  );
}
