import { type FormEvent, useState } from 'react';
import { accessLimits } from '#contract/access-limits.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { PasswordField } from '#web/ui/password-field.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';

/** A new password; the one there is shows that it is you who chooses it. */
export function PasswordForm({ onChanged }: { readonly onChanged: () => void }) {
  const [open, setOpen] = useState(false);
  const [password, setPassword] = useState('');
  const [next, setNext] = useState('');
  const [saved, setSaved] = useState(false);
  const { busy, trouble, run } = useAsking();

  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(async () => {
      await callEndpoint('changePassword', { body: { password, new_password: next } });
      setPassword('');
      setNext('');
      setOpen(false);
      setSaved(true);
      onChanged();
    });
  };

  return (
    <form className={styles.part} onSubmit={handleSubmit}>
      {open ? (
        <>
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
          <p className={styles.muted}>{t('team.changePasswordHint')}</p>
          <Button type="submit" busy={busy}>
            {t('team.changePassword')}
          </Button>
        </>
      ) : (
        <Button onClick={() => setOpen(true)}>{t('team.changePassword')}</Button>
      )}
      <p role="status">{saved && t('team.saved')}</p>
    </form>
  );
}
