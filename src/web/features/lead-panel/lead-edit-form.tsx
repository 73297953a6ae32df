import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { ChangeLeadInput } from '#contract/change-lead.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { checkEdit, type EditFaults } from './check-edit.ts';
import { EditExtraInfo } from './edit-extra-info.tsx';
import { EditFields } from './edit-fields.tsx';
import styles from './lead-edit-form.module.css';
import type { LeadEdit } from './typed-in-lead.ts';

interface LeadEditFormProps {
  readonly edit: LeadEdit;
  readonly busy: boolean;
  /** Somebody was faster, and what is to stand has to be decided first. */
  readonly isUndecided: boolean;
  readonly onType: (edit: LeadEdit) => void;
  readonly onSave: (change: ChangeLeadInput) => void;
  readonly onClose: () => void;
}

/** Name, contacts, address, source and extra info of a lead, to be typed over in place. */
export function LeadEditForm({ edit, busy, isUndecided, ...on }: LeadEditFormProps) {
  const { onType, onSave, onClose } = on;
  const form = useRef<HTMLFormElement>(null);
  const [faults, setFaults] = useState<EditFaults>({});
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [faults]);

  function handleSubmit(event: FormEvent) {
    event.preventDefault();
    if (busy || isUndecided) return;
    const checked = checkEdit(edit);
    if ('faults' in checked) return setFaults(checked.faults);
    setFaults({});
    if (checked.change) onSave(checked.change);
    else onClose();
  }
  function handleKey(event: KeyboardEvent<HTMLFormElement>) {
    // What was typed is not thrown away by one key: Cancel does that.
    if (event.key === 'Escape') event.stopPropagation();
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // The lead form is saved by the same keys.
    event.stopPropagation();
    if (!event.repeat) event.currentTarget.requestSubmit();
  }
  return (
    <form
      ref={form}
      noValidate
      className={styles.form}
      aria-label={t('lead.editTitle')}
      onSubmit={handleSubmit}
      onKeyDown={handleKey}
    >
      <fieldset className={styles.form} disabled={isUndecided}>
        <EditFields edit={edit} faults={faults} onType={onType} />
        <EditExtraInfo
          draft={edit.extraInfo}
          error={faults['extra_info']}
          onType={(extraInfo) => onType({ ...edit, extraInfo })}
        />
      </fieldset>
      <div className={styles.actions}>
        {!isUndecided && (
          <Button variant="primary" type="submit" busy={busy}>
            {t('lead.saveChanges')}
          </Button>
        )}
        <Button variant="quiet" onClick={onClose}>
          {t('common.cancel')}
        </Button>
      </div>
    </form>
  );
}
