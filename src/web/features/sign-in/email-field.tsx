import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import styles from './sign-in.module.css';

interface EmailFieldProps {
  readonly value: string;
  /** Absent when it is not to be changed. */
  readonly onChange?: ((value: string) => void) | undefined;
  readonly hint?: string | undefined;
  readonly error?: string | undefined;
}

/** The address that somebody signs in with. */
export function EmailField({ value, onChange, hint, error }: EmailFieldProps) {
  return (
    <Field label={t('signIn.email')} hint={hint} error={error}>
      {(control) => (
        <TextInput
          {...control}
          type="email"
          className={onChange ? undefined : styles.fixed}
          autoComplete="username"
          autoCapitalize="none"
          spellCheck={false}
          required
          readOnly={!onChange}
          value={value}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </Field>
  );
}
