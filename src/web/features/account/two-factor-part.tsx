import { type FormEvent, useState } from 'react';
import type { TwoFactor } from '#contract/account.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';
import { TwoFactorSetup } from './two-factor-setup.tsx';

interface TwoFactorPartProps {
  readonly principal: Principal;
  readonly onChanged: () => void;
}

/** The authenticator app: setting it up, and switching it off. Both ask for the password. */
export function TwoFactorPart({ principal, onChanged }: TwoFactorPartProps) {
  const [asking, setAsking] = useState(false);
  const [password, setPassword] = useState('');
  const [begun, setBegun] = useState<TwoFactor | null>(null);
  const { busy, trouble, run } = useAsking();
  const isOn = principal.two_factor_enabled;

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      if (isOn) {
        await callEndpoint('endTwoFactor', { body: { password } });
        onChanged();
      } else setBegun(await callEndpoint('beginTwoFactor', { body: { password } }));
      setPassword('');
      setAsking(false);
    });
  };
  const handleOn = () => {
    setBegun(null);
    onChanged();
  };

  return (
    <section className={styles.part}>
      <h3 className={styles.title}>{t('team.appTitle')}</h3>
      {begun && !isOn ? (
        <TwoFactorSetup begun={begun} onOn={handleOn} />
      ) : (
        <form className={styles.part} onSubmit={handleSubmit}>
          <p>{t(isOn ? 'team.appOn' : 'team.appOff')}</p>
          <Trouble words={trouble} />
          {asking && (
            <PasswordField
              label={t('team.currentPassword')}
              autoComplete="current-password"
              value={password}
              onChange={setPassword}
            />
          )}
          <Button
            type={asking ? 'submit' : 'button'}
            busy={busy}
            {...(asking ? {} : { onClick: () => setAsking(true) })}
          >
            {t(isOn ? 'team.appEnd' : 'team.appBegin')}
          </Button>
        </form>
      )}
    </section>
  );
}
