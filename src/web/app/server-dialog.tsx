import type { ReactNode } from 'react';
import type { Health } from '#contract/health.ts';
import { t } from '#web/lib/i18n.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './server-dialog.module.css';

interface ServerDialogProps {
  /** Null while the server has not answered. */
  readonly health: Health | null;
  /** Whose data is shown, as plain text. */
  readonly attributions: readonly string[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** What the server found when it started. */
export function ServerDialog({ health, attributions, open, onClose }: ServerDialogProps) {
  return (
    <Dialog title={t('server.title')} open={open} onClose={onClose}>
      {health === null ? (
        <Notice tone="warning">{t('server.offlineRemedy')}</Notice>
      ) : (
        <dl className={styles.facts}>
          <Fact name={t('server.addresses')}>{addressWords(health.address_index)}</Fact>
          {health.database && (
            <Fact name={t('server.database')}>{t(`server.database.${health.database}`)}</Fact>
          )}
          {health.version && <Fact name={t('server.version')}>{health.version}</Fact>}
          {attributions.length > 0 && (
            <Fact name={t('server.sources')}>
              <ul className={styles.sources}>
                {attributions.map((attribution) => (
                  <li key={attribution}>{attribution}</li>
                ))}
              </ul>
            </Fact>
          )}
        </dl>
      )}
      <a className={styles.docs} href="/api/docs">
        {t('app.apiDocs')}
      </a>
    </Dialog>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className={styles.fact}>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function addressWords(index: Health['address_index']): string {
  return t(`server.addresses.${index.state}`, {
    count: index.addresses,
    percent: Math.floor(index.progress * 100),
  });
}
