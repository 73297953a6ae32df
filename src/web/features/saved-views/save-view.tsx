import { type FormEvent, useState } from 'react';
import { leadLimits } from '#contract/lead-limits.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { focusFault } from '#web/ui/focus-fault.ts';
import { TextInput } from '#web/ui/text-input.tsx';
import styles from './saved-views.module.css';

interface SaveViewProps {
  readonly busy: boolean;
  readonly onSave: (name: string) => Promise<void>;
}

/** Keeps what is shown under a name. */
export function SaveView({ busy, onSave }: SaveViewProps) {
  const [name, setName] = useState('');
  const fault = tooLong(name, leadLimits.viewName, 'view_name_long');

  function handleSubmit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (fault !== null) focusFault(event.currentTarget);
    else if (name.trim() !== '') void onSave(name.trim()).then(() => setName(''));
  }

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Field label={t('views.name')} error={fault}>
        {(control) => (
          <TextInput
            {...control}
            required
            autoComplete="off"
            value={name}
            onChange={({ currentTarget }) => setName(currentTarget.value)}
          />
        )}
      </Field>
      <Button type="submit" busy={busy} aria-disabled={fault !== null}>
        {t('views.save')}
      </Button>
    </form>
  );
}
