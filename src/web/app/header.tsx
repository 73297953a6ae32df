import { type ComponentProps, lazy, Suspense, useState } from 'react';
import type { Principal } from '#web/api/remembered-person.ts';
import { t } from '#web/lib/i18n.ts';
import { chooseTheme } from '#web/lib/theme.ts';
import { IconButton } from '#web/ui/icon-button.tsx';
import { AccountSlot } from './account-slot.tsx';
import styles from './header.module.css';
import { ScreenLinks } from './screen-links.tsx';
import { ServerStatus } from './server-status.tsx';
import { SyncSlot } from './sync-slot.tsx';
import { useKey } from '#web/ui/use-key.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { useAhead } from './use-ahead.ts';
import { useTheme } from './use-theme.ts';

const loadKeys = () => withMessages(import('./keys-dialog.tsx'));

const KeysDialog = lazy(() => loadKeys().then((module) => ({ default: module.KeysDialog })));

interface HeaderProps extends ComponentProps<typeof SyncSlot> {
  readonly principal: Principal;
}

export function Header({ principal, ...sync }: HeaderProps) {
  const theme = useTheme();
  const [keysOpen, setKeysOpen] = useState(false);
  const keysReady = useAhead(loadKeys, keysOpen);
  useKey('?', () => setKeysOpen(true));
  return (
    <header className={styles.header}>
      <img src="/icon.svg" alt="" width="24" height="24" />
      <h1 className={styles.name}>{t('app.name')}</h1>
      <ScreenLinks />
      <div className={styles.actions}>
        <SyncSlot {...sync} />
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
        <AccountSlot principal={principal} waiting={sync.device.outbox?.entries.length ?? 0} />
      </div>
      {keysReady && (
        <Suspense fallback={null}>
          <KeysDialog open={keysOpen} onClose={() => setKeysOpen(false)} />
        </Suspense>
      )}
    </header>
  );
}
