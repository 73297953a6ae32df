import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import styles from './team.module.css';

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>;
  readonly children: (data: T) => ReactNode;
}

/** What the server answered; until then that it is being asked, or why there is no answer. */
export function Loaded<T>({ query, children }: LoadedProps<T>) {
  const { data, error, isError, isFetching, refetch } = query;
  return (
    <>
      <div role="status">
        {data === undefined && !isError && (
          <p className={styles.loading}>
            <Spinner /> {t('common.loading')}
          </p>
        )}
      </div>
      {isError && (
        <Notice
          tone={data === undefined ? 'danger' : 'warning'}
          title={t(data === undefined ? 'team.failed' : 'team.stale')}
          action={
            <Button busy={isFetching} onClick={() => void refetch()}>
              {t('common.retry')}
            </Button>
          }
        >
          {troubleInWords(error)}
        </Notice>
      )}
      {data !== undefined && children(data)}
    </>
  );
}
