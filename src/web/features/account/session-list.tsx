import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionEntry } from '#contract/session.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { formatAge } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';
import { deviceInWords } from './device-in-words.ts';

/** Everywhere this person is signed in, and signing out there. */
export function SessionList() {
  const { data, error, refetch } = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => callEndpoint('listSessions', { signal }),
  });
  const { busy, trouble, run } = useAsking();
  const others = data?.filter(({ current }) => !current) ?? [];
  const handleEnd = (sessions: readonly SessionEntry[]) =>
    void run(async () => {
      try {
        for (const { id } of sessions) await callEndpoint('endSession', { params: { id } });
      } finally {
        await refetch();
      }
    });
  return (
    <section className={styles.part} aria-label={t('team.sessions')}>
      <h3 className={styles.title}>{t('team.sessions')}</h3>
      <Trouble words={trouble} />
      {!data && !error && <p className={styles.muted}>{t('common.loading')}</p>}
      {error && (
        <Notice
          tone="danger"
          action={<Button onClick={() => void refetch()}>{t('common.retry')}</Button>}
        >
          {troubleInWords(error)}
        </Notice>
      )}
      <ul className={styles.sessions}>
        {data?.map((session) => (
          <Entry key={session.id} session={session} onEnd={() => handleEnd([session])} />
        ))}
      </ul>
      {others.length > 1 && (
        <div>
          <Button busy={busy} onClick={() => handleEnd(others)}>
            {t('team.endOthers')}
          </Button>
        </div>
      )}
    </section>
  );
}

interface EntryProps {
  readonly session: SessionEntry;
  readonly onEnd: () => void;
}

function Entry({ session, onEnd }: EntryProps) {
  const [now] = useState(() => Date.now());
  const lastUsed = Math.min(Date.parse(session.last_used_at), now);
  const device = deviceInWords(session.device) ?? t('team.unknownDevice');
  return (
    <li className={styles.line}>
      <div className={styles.words}>
        <p>{device}</p>
        <p className={styles.muted}>
          {session.current
            ? t('team.thisDevice')
            : t('team.lastUsed', { time: formatAge(lastUsed, now) })}
          {session.address && ` · ${session.address}`}
        </p>
      </div>
      {!session.current && (
        <Button
          variant="quiet"
          aria-label={t('team.about', { action: t('team.endSession'), name: device })}
          onClick={onEnd}
        >
          {t('team.endSession')}
        </Button>
      )}
    </li>
  );
}
