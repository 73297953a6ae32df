import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { CodeStep } from './code-step.tsx';
import { Command } from './command.tsx';
import { PasswordStep } from './password-step.tsx';
import styles from './sign-in.module.css';

interface SessionEndedDialogProps {
  readonly open: boolean;
  /** Of whoever was signed in. */
  readonly name: string;
  /** Empty for an owner who has chosen none, and so no password either. */
  readonly email: string;
  readonly onSignedIn: () => void | Promise<void>;
  /** Somebody else wants to sign in. */
  readonly onSignOut: () => void;
  /** Later: the form goes on taking leads, and they wait on this device. */
  readonly onClose: () => void;
}

/** Over the running app: whoever was signed out in the middle of something goes on from there. */
export function SessionEndedDialog(props: SessionEndedDialogProps) {
  const { open, onClose, ...person } = props;
  return (
    <Dialog title={t('signIn.againTitle')} open={open} onClose={onClose}>
      <div className={styles.again}>
        <Again {...person} />
        <div className={styles.ways}>
          <Button variant="quiet" onClick={person.onSignOut}>
            {t('signIn.someoneElse')}
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

type AgainProps = Pick<SessionEndedDialogProps, 'name' | 'email' | 'onSignedIn'>;

function Again({ name, email, onSignedIn }: AgainProps) {
  const [password, setPassword] = useState('');
  const [needsCode, setNeedsCode] = useState(false);
  if (email === '')
    return (
      <>
        <p>{t('signIn.againOwner', { name })}</p>
        <Command line="npm start" />
      </>
    );
  if (needsCode)
    return (
      <div className={styles.stepsAgain}>
        <CodeStep onSignedIn={onSignedIn} onBack={() => setNeedsCode(false)} />
      </div>
    );
  return (
    <div className={styles.stepsAgain}>
      <p>{t('signIn.again', { name })}</p>
      <PasswordStep
        typed={{ email, password }}
        onType={(typed) => setPassword(typed.password)}
        fixedEmail
        onSignedIn={onSignedIn}
        onCode={() => setNeedsCode(true)}
      />
    </div>
  );
}
