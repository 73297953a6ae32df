import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { PageCard } from '#web/ui/page-card.tsx';
import { CodeStep } from './code-step.tsx';
import { Command } from './command.tsx';
import { ForgottenStep } from './forgotten-step.tsx';
import { type Credentials, PasswordStep } from './password-step.tsx';
import styles from './sign-in.module.css';

interface SignInScreenProps {
  /** `unreachable`: the server did not say whether anybody is signed in. */
  readonly state: 'signed-out' | 'no-owner' | 'unreachable';
  readonly onSignedIn: () => void | Promise<void>;
  /** Asks the server once more for the state. */
  readonly onTryAgain: () => void;
}

/** The page for whoever is not signed in. */
export function SignInScreen({ state, onSignedIn, onTryAgain }: SignInScreenProps) {
  if (state === 'no-owner') return <NoOwner onTryAgain={onTryAgain} />;
  if (state === 'unreachable') return <Unreachable onTryAgain={onTryAgain} />;
  return <Steps onSignedIn={onSignedIn} />;
}

const titles = {
  password: 'signIn.title',
  code: 'signIn.codeTitle',
  forgotten: 'signIn.forgotTitle',
} as const;

function Steps({ onSignedIn }: Pick<SignInScreenProps, 'onSignedIn'>) {
  const [step, setStep] = useState<keyof typeof titles>('password');
  const [typed, setTyped] = useState<Credentials>({ email: '', password: '' });
  const handleBack = () => setStep('password');
  return (
    <PageCard title={t(titles[step])}>
      <div className={styles.steps}>
        {step === 'password' && (
          <>
            <PasswordStep
              typed={typed}
              onType={setTyped}
              onSignedIn={onSignedIn}
              onCode={() => setStep('code')}
            />
            <div className={styles.ways}>
              <Button variant="quiet" onClick={() => setStep('forgotten')}>
                {t('signIn.forgot')}
              </Button>
            </div>
          </>
        )}
        {step === 'code' && <CodeStep onSignedIn={onSignedIn} onBack={handleBack} />}
        {step === 'forgotten' && (
          <ForgottenStep
            email={typed.email}
            onEmail={(email) => setTyped({ ...typed, email })}
            onBack={handleBack}
          />
        )}
      </div>
    </PageCard>
  );
}

function NoOwner({ onTryAgain }: Pick<SignInScreenProps, 'onTryAgain'>) {
  return (
    <PageCard title={t('signIn.noOwnerTitle')}>
      <div className={styles.steps}>
        <p>{t('signIn.noOwnerOpen')}</p>
        <p className={styles.intro}>{t('signIn.noOwnerCreate')}</p>
        <Command line="npm run admin -- owner create --email you@example.com" />
        <Button onClick={onTryAgain}>{t('signIn.noOwnerLook')}</Button>
      </div>
    </PageCard>
  );
}

function Unreachable({ onTryAgain }: Pick<SignInScreenProps, 'onTryAgain'>) {
  return (
    <PageCard title={t('signIn.title')}>
      <div className={styles.steps}>
        <Notice tone="warning">{t('signIn.unreachable')}</Notice>
        <Button onClick={onTryAgain}>{t('common.retry')}</Button>
      </div>
    </PageCard>
  );
}
