import { type FormEvent, useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';
import { IdentityFields } from './identity-fields.tsx';

interface FirstCredentialsProps {
  readonly principal: Principal;
  readonly onChanged: () => void;
}

/** For an owner whom only the first link has let in. */
export function FirstCredentials({ principal, onChanged }: FirstCredentialsProps) {
  const [identity, setIdentity] = useState({ name: principal.name, email: '' });
  const [password, setPassword] = useState('');
  const { busy, trouble, run } = useAsking();

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      // In this order: while there is no password, the first can be sent again if the second fails.
      await callEndpoint('changeAccount', { body: { ...identity, password: null } });
      await callEndpoint('changePassword', { body: { password: null, new_password: password } });
      onChanged();
    });
  };

  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <p className={styles.name}>{t('team.chooseFirst')}</p>
      <Trouble words={trouble} />
      <IdentityFields value={identity} onChange={setIdentity} />
      <PasswordField
        label={t('team.newPassword')}
        autoComplete="new-password"
        hint={t('team.newPasswordHint', { least: accessLimits.passwordLeast })}
        value={password}
        onChange={setPassword}
      />
      <div>
        <Button type="submit" variant="primary" busy={busy}>
          {t('team.save')}
        </Button>
      </div>
    </form>
  );
}
