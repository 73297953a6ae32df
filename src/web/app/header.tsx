import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { chooseTheme } from '#web/lib/theme.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import styles from './header.module.css';
import { KeysDialog } from './keys-dialog.tsx';
import { ServerStatus } from './server-status.tsx';
import { useKey } from '#web/ui/use-key.ts';
import { useTheme } from './use-theme.ts';

export function Header() {
  const theme = useTheme();
  const [keysOpen, setKeysOpen] = useState(false);
  useKey('?', () => setKeysOpen(true));
  return (
    <header className={styles.header}>
      <img src="/icon.svg" alt="" width="24" height="24" />
      <h1 className={styles.name}>{t('app.name')}</h1>
      <div className={styles.actions}>
        <ServerStatus />
        <a className={styles.docs} href="/api/docs">
          {t('app.apiDocs')}
        </a>
        <IconButton
          icon="keyboard"
          label={t('app.keyboardHelp')}
          aria-keyshortcuts="?"
          className={styles.keys}
          onClick={() => setKeysOpen(true)}
        />
        <IconButton
          icon={theme === 'dark' ? 'sun' : 'moon'}
          label={t(theme === 'dark' ? 'app.lightTheme' : 'app.darkTheme')}
          onClick={() => chooseTheme(theme === 'dark' ? 'light' : 'dark')}
        />
      </div>
      <KeysDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
    </header>
  );
}
