import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';

interface Identity {
  readonly name: string;
  readonly email: string;
}

interface IdentityFieldsProps {
  readonly value: Identity;
  readonly onChange: (identity: Identity) => void;
}

/** What others know somebody by, and what they sign in with. */
export function IdentityFields({ value, onChange }: IdentityFieldsProps) {
  return (
    <>
      <Field label={t('team.name')}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="name"
            required
            value={value.name}
            onChange={(event) => onChange({ ...value, name: event.target.value })}
          />
        )}
      </Field>
      <Field label={t('team.email')}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="username"
            required
            value={value.email}
            onChange={(event) => onChange({ ...value, email: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}
