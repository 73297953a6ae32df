import { type FormEvent, useState } from 'react';
import type { TwoFactor } from '#contract/account.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { PasswordField } from '#web/ui/password-field.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';
import { AccountPart, FormActions } from './account-part.tsx';
import { TwoFactorSetup } from './two-factor-setup.tsx';

interface TwoFactorPartProps {
  readonly principal: Principal;
  readonly onChanged: () => void;
}

/** The authenticator app: setting it up, and switching it off. Both ask for the password. */
export function TwoFactorPart({ principal, onChanged }: TwoFactorPartProps) {
  const [step, setStep] = useState<'shown' | 'open' | 'on' | 'off'>('shown');
  const [begun, setBegun] = useState<TwoFactor | null>(null);
  const isOn = principal.two_factor_enabled;

  function close(next: 'shown' | 'on' | 'off') {
    setBegun(null);
    setStep(next);
    if (next !== 'shown') onChanged();
  }

  async function handlePassword(password: string) {
    if (!isOn) return setBegun(await callEndpoint('beginTwoFactor', { body: { password } }));
    await callEndpoint('endTwoFactor', { body: { password } });
    close('off');
  }

  return (
    <AccountPart
      title={t('team.appTitle')}
      words={<p className={styles.muted}>{t(isOn ? 'team.appOn' : 'team.appOff')}</p>}
      action={t(isOn ? 'team.appEnd' : 'team.appBegin')}
      done={step === 'on' || step === 'off' ? t(doneWords[step]) : null}
      open={step === 'open'}
      onOpen={() => setStep('open')}
    >
      {begun ? (
        <TwoFactorSetup begun={begun} onOn={() => close('on')} onCancel={() => close('shown')} />
      ) : (
        <ConfirmForm
          submit={t(isOn ? 'team.appEnd' : 'team.appNext')}
          onPassword={handlePassword}
          onCancel={() => close('shown')}
        />
      )}
    </AccountPart>
  );
}

const doneWords = { on: 'team.appNowOn', off: 'team.appNowOff' } as const;

interface ConfirmFormProps {
  readonly submit: string;
  readonly onPassword: (password: string) => Promise<void>;
  readonly onCancel: () => void;
}

/** The password shows that it is you. */
function ConfirmForm({ submit, onPassword, onCancel }: ConfirmFormProps) {
  const [password, setPassword] = useState('');
  const { busy, trouble, run } = useAsking();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(() => onPassword(password));
  };
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Trouble words={trouble} />
      <PasswordField
        label={t('team.currentPassword')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <FormActions submit={submit} busy={busy} onCancel={onCancel} />
    </form>
  );
}
