import { useEffect, useRef } from 'react';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';

interface NameFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (name: string) => void;
}

/** The first field of a form that was just opened: it takes the focus of the button. */
export function NameField({ label, hint, value, onChange }: NameFieldProps) {
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <TextInput
          {...control}
          ref={input}
          autoComplete="off"
          required
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}
