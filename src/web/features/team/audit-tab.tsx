import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { rawRoutes } from '#contract/endpoint.ts';
import type { AuditPage } from '#contract/audit.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { AuditLine } from './audit-line.tsx';
import auditStyles from './audit-tab.module.css';
import { Loaded } from './loaded.tsx';
import { auditPageSize, auditQuery } from './team-queries.ts';
import styles from './team.module.css';
import { useSubjectNames } from './use-subject-names.ts';

/** Everything that was written down about who did what, newest first. */
export function AuditTab() {
  const [page, setPage] = useState(1);
  const audit = useQuery(auditQuery(page));
  const nameOf = useSubjectNames();
  const list = useRef<HTMLUListElement>(null);
  const now = audit.dataUpdatedAt;

  function handlePage(next: number) {
    setPage(next);
    list.current?.focus();
    list.current?.scrollIntoView();
  }

  return (
    <div className={styles.stack}>
      <div className={styles.intro}>
        <p className={styles.introWords}>{t('team.auditIntro')}</p>
        <a href={rawRoutes.exportAudit.path} download>
          {t('team.csv')}
        </a>
      </div>
      <Loaded query={audit}>
        {(data) =>
          data.count === 0 ? (
            <p className={styles.empty}>{t('team.nothingDone')}</p>
          ) : (
            <>
              <ul
                ref={list}
                tabIndex={-1}
                className={styles.list}
                aria-label={t('team.audit')}
                aria-busy={audit.isPlaceholderData}
              >
                {data.results.map((entry) => (
                  <AuditLine key={entry.id} entry={entry} now={now} nameOf={nameOf} />
                ))}
              </ul>
              <nav className={auditStyles.pages} aria-label={t('team.pages')}>
                <p className={styles.small}>{range(page, data)}</p>
                {page > 1 && (
                  <Button onClick={() => handlePage(page - 1)}>{t('team.newer')}</Button>
                )}
                {data.next_page !== null && (
                  <Button busy={audit.isPlaceholderData} onClick={() => handlePage(page + 1)}>
                    {t('team.older')}
                  </Button>
                )}
              </nav>
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function range(page: number, { count, results }: AuditPage): string {
  const first = (page - 1) * auditPageSize + 1;
  return t('team.auditRange', { first, last: first + results.length - 1, count });
}
