import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './lead-list.module.css';
import type { ListedLeads } from './use-lead-pages.ts';

/** Why there is no line to be seen: none there, or none to be had; above the lines, that they are old. */
export function ListNotice({ leads }: { readonly leads: ListedLeads }) {
  const { count, error, isStale, retry } = leads;
  if (error && count !== null)
    return (
      <div className={styles.old}>
        <p>{t('list.stale')}</p>
        <Button variant="quiet" onClick={retry}>
          {t('common.retry')}
        </Button>
      </div>
    );
  if (error)
    return (
      <div className={styles.notice}>
        <Notice
          tone="danger"
          title={t('list.failedTitle')}
          action={<Button onClick={retry}>{t('common.retry')}</Button>}
        >
          {troubleInWords(error)}
        </Notice>
      </div>
    );
  if (count !== 0 || isStale) return null;
  return (
    <div className={styles.notice}>
      <p className={styles.emptyTitle}>{t('list.emptyTitle')}</p>
      <p className={styles.emptyWords}>{t('list.emptyRemedy')}</p>
    </div>
  );
}
