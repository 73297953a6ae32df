import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { SessionEntry } from '#contract/session.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { useAsking } from '#web/api/use-asking.ts';
import { formatAge } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './account-dialog.module.css';

/** Everywhere this person is signed in, and signing out there. */
export function SessionList() {
  const sessions = useQuery({
    queryKey: ['sessions'],
    queryFn: ({ signal }) => callEndpoint('listSessions', { signal }),
  });
  const { trouble, run } = useAsking();
  const handleEnd = (id: string) =>
    run(async () => {
      await callEndpoint('endSession', { params: { id } });
      await sessions.refetch();
    });
  return (
    <section className={styles.part} aria-label={t('team.sessions')}>
      <h3 className={styles.title}>{t('team.sessions')}</h3>
      <Trouble words={trouble} />
      <ul className={styles.part}>
        {sessions.data?.map((session) => (
          <Entry key={session.id} session={session} onEnd={handleEnd} />
        ))}
      </ul>
    </section>
  );
}

interface EntryProps {
  readonly session: SessionEntry;
  readonly onEnd: (id: string) => Promise<void>;
}

function Entry({ session, onEnd }: EntryProps) {
  const [now] = useState(() => Date.now());
  const lastUsed = Math.min(Date.parse(session.last_used_at), now);
  return (
    <li className={styles.line}>
      <div className={styles.who}>
        <p>{deviceInWords(session.device)}</p>
        <p className={styles.muted}>
          {session.current
            ? t('team.thisDevice')
            : t('team.lastUsed', { time: formatAge(lastUsed, now) })}
          {session.address && ` · ${session.address}`}
        </p>
      </div>
      {!session.current && (
        <Button variant="quiet" onClick={() => void onEnd(session.id)}>
          {t('team.endSession')}
        </Button>
      )}
    </li>
  );
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const systems = ['Android', 'iPhone', 'iPad', 'Windows', 'Mac OS', 'Linux'] as const;

/** What a browser says of itself, in the two words a person knows it by. */
function deviceInWords(userAgent: string | null): string {
  const find = (names: readonly string[]) => names.find((name) => userAgent?.includes(name));
  const browser = find(browsers)?.replace('Edg', 'Edge').replace('OPR', 'Opera');
  const words = [browser, find(systems)].filter((word) => word !== undefined);
  return words.length > 0 ? words.join(', ') : t('team.unknownDevice');
}
