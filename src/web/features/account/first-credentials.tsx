import { type FormEvent, useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';

interface FirstCredentialsProps {
  readonly principal: Principal;
  readonly onChanged: () => void;
}

/** For an owner whom only the first link has let in. */
export function FirstCredentials({ principal, onChanged }: FirstCredentialsProps) {
  const [name, setName] = useState(principal.name);
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const { busy, trouble, run } = useAsking();

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('changeAccount', { body: { name, email, password: null } });
      await callEndpoint('changePassword', { body: { password: null, new_password: password } });
      onChanged();
    });
  };

  return (
    <form className={styles.part} onSubmit={handleSubmit}>
      <Notice tone="info">{t('team.chooseFirst')}</Notice>
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
      <PasswordField
        label={t('team.newPassword')}
        autoComplete="new-password"
        hint={t('team.newPasswordHint', { least: accessLimits.passwordLeast })}
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {t('team.save')}
      </Button>
    </form>
  );
}
