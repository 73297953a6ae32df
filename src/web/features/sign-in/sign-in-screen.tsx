import '#web/lib/later-messages.ts';
import { type FormEvent, useState } from 'react';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageCard } from '#web/ui/page-card.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in.module.css';

interface SignInScreenProps {
  /** `unreachable`: nobody knows yet who is signed in. */
  readonly state: 'signed-out' | 'no-owner' | 'unreachable';
  readonly onSignedIn: () => void;
  readonly onTryAgain: () => void;
}

/** The page for whoever is not signed in. */
export function SignInScreen({ state, onSignedIn, onTryAgain }: SignInScreenProps) {
  const [forgot, setForgot] = useState(false);
  if (state === 'no-owner') return <NoOwner onTryAgain={onTryAgain} />;
  if (state === 'unreachable')
    return (
      <PageCard title={t('signIn.title')}>
        <Notice
          tone="warning"
          action={<Button onClick={onTryAgain}>{t('signIn.tryAgain')}</Button>}
        >
          {t('signIn.offline')}
        </Notice>
      </PageCard>
    );
  return (
    <PageCard title={t(forgot ? 'signIn.forgot' : 'signIn.title')}>
      {forgot ? <Forgot /> : <SignInForm onSignedIn={onSignedIn} />}
      <Button variant="quiet" onClick={() => setForgot(!forgot)}>
        {t(forgot ? 'signIn.back' : 'signIn.forgot')}
      </Button>
    </PageCard>
  );
}

function NoOwner({ onTryAgain }: { readonly onTryAgain: () => void }) {
  return (
    <PageCard title={t('signIn.noOwnerTitle')}>
      <p>{t('signIn.noOwner')}</p>
      <p>{t('signIn.noOwnerServer')}</p>
      <code className={styles.command}>npm run admin -- owner create --email you@example.com</code>
      <Button onClick={onTryAgain}>{t('signIn.tryAgain')}</Button>
    </PageCard>
  );
}

function Forgot() {
  const [email, setEmail] = useState('');
  const [done, setDone] = useState(false);
  const { busy, trouble, run } = useAsking();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('requestPassword', { body: { email } });
      setDone(true);
    });
  };
  if (done)
    return (
      <div role="status">
        <Notice tone="ok">{t('signIn.forgotDone', { email })}</Notice>
      </div>
    );
  return (
    <form className={styles.form} onSubmit={handleSubmit}>
      <Trouble words={trouble} />
      <p>{t('signIn.forgotIntro')}</p>
      <Field label={t('signIn.email')}>
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
      <Button type="submit" variant="primary" busy={busy}>
        {t('signIn.forgotSubmit')}
      </Button>
    </form>
  );
}
