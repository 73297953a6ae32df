import { type ReactNode, useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from './button.tsx';
import { Field } from './field.tsx';
import styles from './password-field.module.css';
import { TextInput } from './text-input.tsx';

interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** For the browser's own password keeper. */
  readonly autoComplete: 'current-password' | 'new-password';
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}

/** A password that can be looked at: hidden ones are mistyped. */
export function PasswordField({
  label,
  value,
  onChange,
  autoComplete,
  hint,
  error,
}: PasswordFieldProps) {
  const [shown, setShown] = useState(false);
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => (
        <span className={styles.password}>
          <TextInput
            {...control}
            type={shown ? 'text' : 'password'}
            autoComplete={autoComplete}
            required
            spellCheck={false}
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
          <Button
            variant="quiet"
            aria-pressed={shown}
            aria-label={t(shown ? 'common.hidePassword' : 'common.showPassword')}
            onClick={() => setShown(!shown)}
          >
            {t(shown ? 'common.hide' : 'common.show')}
          </Button>
        </span>
      )}
    </Field>
  );
}
