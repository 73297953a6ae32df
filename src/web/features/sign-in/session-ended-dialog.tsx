import '#web/lib/later-messages.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { SignInForm } from './sign-in-form.tsx';
import styles from './sign-in.module.css';

interface SessionEndedDialogProps {
  readonly open: boolean;
  /** Of whoever was signed in. */
  readonly email: string;
  readonly onSignedIn: () => void;
  /** Somebody else wants to sign in. */
  readonly onSignOut: () => void;
  /** Later: the form goes on taking leads, and they wait here. */
  readonly onClose: () => void;
}

/** Over the running app: whoever was signed out in the middle of something goes on from there. */
export function SessionEndedDialog({ open, email, ...on }: SessionEndedDialogProps) {
  return (
    <Dialog title={t('signIn.againTitle')} open={open} onClose={on.onClose}>
      <div className={styles.form}>
        <p>{t('signIn.again')}</p>
        <SignInForm email={email} onSignedIn={on.onSignedIn} />
        <Button variant="quiet" onClick={on.onSignOut}>
          {t('signIn.other')}
        </Button>
      </div>
    </Dialog>
  );
}
