import type { Principal } from '#web/api/remembered-person.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import { LanguageChoice } from '#web/ui/language-choice.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './account-dialog.module.css';
import { FirstCredentials } from './first-credentials.tsx';
import { IdentityPart } from './identity-part.tsx';
import { PasswordPart } from './password-part.tsx';
import { SessionList } from './session-list.tsx';
import { TwoFactorPart } from './two-factor-part.tsx';

interface AccountDialogProps {
  readonly principal: Principal;
  /** Leads of this device that the server does not have yet. */
  readonly waiting: number;
  readonly open: boolean;
  readonly onClose: () => void;
  /** Something about the principal is different now. */
  readonly onChanged: () => void;
  readonly onSignOut: () => void;
}

/** Who is signed in, what they may change about that, and the way out. */
export function AccountDialog(props: AccountDialogProps) {
  const { principal, open, onClose, onChanged } = props;
  const isPerson = principal.kind === 'person';
  return (
    <Dialog title={t('team.account')} open={open} onClose={onClose}>
      {isPerson && !principal.has_password ? (
        <FirstCredentials principal={principal} onChanged={onChanged} />
      ) : (
        <div className={styles.parts}>
          <Who {...props} />
          <section className={styles.part}>
            <LanguageChoice />
          </section>
          {isPerson && (
            <>
              <IdentityPart principal={principal} onChanged={onChanged} />
              <PasswordPart onChanged={onChanged} />
              <TwoFactorPart principal={principal} onChanged={onChanged} />
              <SessionList />
            </>
          )}
        </div>
      )}
    </Dialog>
  );
}

function Who({ principal, waiting, onSignOut }: AccountDialogProps) {
  const { name, role, company } = principal;
  return (
    <section className={styles.part}>
      <div className={styles.line}>
        <div className={styles.who}>
          <p className={styles.name}>{name}</p>
          <p className={styles.muted}>
            {t(`team.role.${role}`)} · {company.name}
          </p>
        </div>
        <Button onClick={onSignOut}>{t('team.signOut')}</Button>
      </div>
      {waiting > 0 && (
        <Notice tone="warning">
          {t('team.signOutWaiting', { count: waiting, company: company.name })}
        </Notice>
      )}
      {role === 'owner' && (
        <p>
          <a href="/team">{t('team.title')}</a>
          <span className={styles.muted}> · {t('team.titleMeans')}</span>
        </p>
      )}
    </section>
  );
}
