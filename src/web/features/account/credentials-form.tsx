import { type FormEvent, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';

interface CredentialsFormProps {
  readonly principal: Principal;
  readonly onChanged: () => void;
}

/** Name and e-mail; the password shows that it is you who changes them. */
export function CredentialsForm({ principal, onChanged }: CredentialsFormProps) {
  const [name, setName] = useState(principal.name);
  const [email, setEmail] = useState(principal.email ?? '');
  const [password, setPassword] = useState('');
  const [saved, setSaved] = useState(false);
  const { busy, trouble, run } = useAsking();
  const isChanged = name !== principal.name || email !== principal.email;

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('changeAccount', { body: { name, email, password } });
      setPassword('');
      setSaved(true);
      onChanged();
    });
  };

  return (
    <form className={styles.part} onSubmit={handleSubmit} onChange={() => setSaved(false)}>
      <Trouble words={trouble} />
      <Field label={t('team.name')}>
        {(control) => (
          <TextInput
            {...control}
            autoComplete="name"
            required
            value={name}
            onChange={(event) => setName(event.target.value)}
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
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      {isChanged && (
        <>
          <PasswordField
            label={t('team.currentPassword')}
            autoComplete="current-password"
            value={password}
            onChange={setPassword}
          />
          <Button type="submit" busy={busy}>
            {t('team.save')}
          </Button>
        </>
      )}
      <p role="status">{saved && t('team.saved')}</p>
    </form>
  );
}
