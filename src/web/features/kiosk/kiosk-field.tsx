import type { ComponentProps } from 'react';
import { type MessageKey, t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import styles from './kiosk-field.module.css';

interface KioskFieldProps extends Pick<
  ComponentProps<'input'>,
  'value' | 'inputMode' | 'autoCapitalize' | 'enterKeyHint'
> {
  readonly label: string;
  readonly hint?: string;
  readonly fault?: MessageKey | undefined;
  /** Said at once, see `lib/too-long.ts`. */
  readonly tooLong?: string | null;
  readonly onChange: (value: string) => void;
}

/**
 * One line that a visitor types. The browser is to remember nothing of it: no name, by which it
 * would offer it to the next one, no spelling sent elsewhere, and what is marked as `off` is not
 * kept with the page either.
 */
export function KioskField(props: KioskFieldProps) {
  const { label, hint, fault, tooLong, onChange, ...rest } = props;
  return (
    <Field label={label} hint={hint} error={tooLong ?? (fault && t(fault))}>
      {(control) => (
        <TextInput
          {...control}
          {...rest}
          className={styles.input}
          autoComplete="off"
          autoCorrect="off"
          spellCheck={false}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
