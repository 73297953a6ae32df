import { type FormEvent, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { PasswordField } from '#web/ui/password-field.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';
import { AccountPart, FormActions } from './account-part.tsx';
import { IdentityFields } from './identity-fields.tsx';

interface IdentityPartProps {
  readonly principal: Principal;
  readonly onChanged: () => void;
}

/** Name and e-mail, and changing them. */
export function IdentityPart({ principal, onChanged }: IdentityPartProps) {
  const [step, setStep] = useState<'shown' | 'open' | 'saved'>('shown');
  return (
    <AccountPart
      title={t('team.nameAndEmail')}
      words={
        <>
          <p>{principal.name}</p>
          <p className={styles.muted}>{principal.email}</p>
        </>
      }
      action={t('team.changeNameAndEmail')}
      done={step === 'saved' ? t('team.saved') : null}
      open={step === 'open'}
      onOpen={() => setStep('open')}
    >
      <IdentityForm
        principal={principal}
        onSaved={() => {
          setStep('saved');
          onChanged();
        }}
        onCancel={() => setStep('shown')}
      />
    </AccountPart>
  );
}

interface IdentityFormProps {
  readonly principal: Principal;
  readonly onSaved: () => void;
  readonly onCancel: () => void;
}

/** The password shows that it is you who changes them. */
function IdentityForm({ principal, onSaved, onCancel }: IdentityFormProps) {
  const [identity, setIdentity] = useState({ name: principal.name, email: principal.email ?? '' });
  const [password, setPassword] = useState('');
  const { busy, trouble, run } = useAsking();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('changeAccount', { body: { ...identity, password } });
      onSaved();
    });
  };
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Trouble words={trouble} />
      <IdentityFields value={identity} onChange={setIdentity} />
      <PasswordField
        label={t('team.currentPassword')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <FormActions submit={t('team.save')} busy={busy} onCancel={onCancel} />
    </form>
  );
}
