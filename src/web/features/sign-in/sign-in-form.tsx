import '#web/lib/later-messages.ts';
import { type FormEvent, useRef, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { CodeForm } from './code-form.tsx';
import { PasswordField } from './password-field.tsx';
import { signInTrouble } from './sign-in-trouble.ts';
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
    void run(t('signIn.refused'), async () => {
      const { state } = await callEndpoint('signIn', { body: { email, password } });
      if (state === 'needs-code') setStep('code');
      else onSignedIn();
    });
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

/** What went wrong, read aloud when it comes; nothing that was typed is lost by it. */
export function Trouble({ words }: { readonly words: string | null }) {
  return <div role="alert">{words !== null && <Notice tone="danger">{words}</Notice>}</div>;
}

/** Asks the server once at a time, and keeps in words what came of it. */
export function useAsking() {
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const asking = useRef(false);
  return {
    busy,
    trouble,
    async run(refused: string, ask: () => Promise<void>) {
      if (asking.current) return;
      asking.current = true;
      setBusy(true);
      try {
        await ask();
        setTrouble(null);
      } catch (error) {
        setTrouble(signInTrouble(error, refused));
      } finally {
        asking.current = false;
        setBusy(false);
      }
    },
  };
}
