import { useEffect, useRef, useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Command } from './command.tsx';
import { EmailField } from './email-field.tsx';
import { EntryForm } from './entry-form.tsx';
import styles from './sign-in.module.css';

interface ForgottenStepProps {
  readonly email: string;
  readonly onEmail: (email: string) => void;
  readonly onBack: () => void;
}

/** Asks for a new password. What is said then is the same whether anybody has that address. */
export function ForgottenStep({ email, onEmail, onBack }: ForgottenStepProps) {
  const [asked, setAsked] = useState(false);
  return (
    <>
      {asked ? (
        <Asked />
      ) : (
        <>
          <p className={styles.intro}>{t('signIn.forgotIntro')}</p>
          <EntryForm
            endpoint="requestPassword"
            body={{ email }}
            submit={t('signIn.forgotSubmit')}
            onAnswer={() => setAsked(true)}
          >
            {(faults) => <EmailField value={email} onChange={onEmail} error={faults.email} />}
          </EntryForm>
        </>
      )}
      <div className={styles.ways}>
        <Button variant="quiet" onClick={onBack}>
          {t('signIn.backToSignIn')}
        </Button>
      </div>
    </>
  );
}

function Asked() {
  const words = useRef<HTMLDivElement>(null);
  // The button that had the focus is gone.
  useEffect(() => words.current?.focus(), []);
  return (
    <div ref={words} tabIndex={-1} className={styles.asked}>
      <Notice tone="ok">{t('signIn.asked')}</Notice>
      <p className={styles.intro}>{t('signIn.ownerLink')}</p>
      <Command line="npm run admin -- owner link --email you@example.com" />
    </div>
  );
}
