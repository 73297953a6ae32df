import '#web/lib/later-messages.ts';
import { type FormEvent, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { CodeForm } from './code-form.tsx';
import styles from './sign-in.module.css';

interface SignInFormProps {
  /** Of whoever was here last. */
  readonly email?: string;
  readonly onSignedIn: () => void;
}

/** E-mail and password, and where the person wants it so, a code of the authenticator app. */
export function SignInForm({ email: known = '', onSignedIn }: SignInFormProps) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [step, setStep] = useState<'password' | 'code'>('password');
  const { busy, trouble, run } = useAsking();

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      const { state } = await callEndpoint('signIn', { body: { email, password } });
      if (state === 'needs-code') setStep('code');
      else onSignedIn();
    }, t('signIn.refused'));
  };

  if (step === 'code')
    return <CodeForm onSignedIn={onSignedIn} onBack={() => setStep('password')} />;
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Trouble words={trouble} />
      <Field label={t('signIn.email')}>
        {(control) => (
          <TextInput
            {...control}
            type="email"
            autoComplete="username"
            required
            // The one thing to do here, on a screen of its own or in a dialog that was just opened.
            // oxlint-disable-next-line jsx-a11y/no-autofocus
            autoFocus={known === ''}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </Field>
      <PasswordField
        label={t('signIn.password')}
        autoComplete="current-password"
        value={password}
        onChange={setPassword}
      />
      <Button type="submit" variant="primary" busy={busy}>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
