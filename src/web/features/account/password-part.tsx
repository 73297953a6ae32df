import { type FormEvent, useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { PasswordField } from '#web/ui/password-field.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';
import { AccountPart, FormActions } from './account-part.tsx';

/** Choosing a new password. */
export function PasswordPart({ onChanged }: { readonly onChanged: () => void }) {
  const [step, setStep] = useState<'shown' | 'open' | 'saved'>('shown');
  return (
    <AccountPart
      title={t('team.password')}
      words={<p className={styles.muted}>{t('team.changePasswordHint')}</p>}
      action={t('team.changePassword')}
      done={step === 'saved' ? t('team.passwordChanged') : null}
      open={step === 'open'}
      onOpen={() => setStep('open')}
    >
      <PasswordForm
        onSaved={() => {
          setStep('saved');
          onChanged();
        }}
        onCancel={() => setStep('shown')}
      />
    </AccountPart>
  );
}

interface PasswordFormProps {
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** The password there is shows that it is you who chooses a new one. */
function PasswordForm({ onSaved, onCancel }: PasswordFormProps) {
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const { busy, trouble, run } = useAsking();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('changePassword', { body: { password, new_password: next } });
      onSaved();
    });
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
      <PasswordField
        label={t('team.newPassword')}
        autoComplete="new-password"
        hint={t('team.newPasswordHint', { least: accessLimits.passwordLeast })}
        value={next}
        onChange={setNext}
      />
      <FormActions submit={t('team.save')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
