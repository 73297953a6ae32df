import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ApiKey } from '#contract/team.ts';
import type { EndpointAnswer } from '#web/api/call-endpoint.ts';
import { formatAge, formatDateTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Trouble } from '#web/ui/trouble.tsx';
import { KeyForm } from './key-form.tsx';
import { Loaded } from './loaded.tsx';
import { Maker } from './maker.tsx';
import { RevokeButton } from './revoke-button.tsx';
import { RevokedNote } from './revoked-note.tsx';
import { ShownOnce } from './shown-once.tsx';
import { apiKeysQuery } from './team-queries.ts';
import styles from './team.module.css';
import { useRevoking } from './use-revoking.ts';

/** Keys by which other programs use the API. */
export function KeysTab() {
  const keys = useQuery(apiKeysQuery());
  const { pendingId, revoked, trouble, revoke } = useRevoking('revokeApiKey');
  return (
    <div className={styles.stack}>
      <Maker<EndpointAnswer<'createApiKey'>>
        // A key that is still shown may be what was just revoked.
        key={revoked ?? ''}
        intro={t('team.keysIntro')}
        label={t('team.makeKey')}
        form={(on) => <KeyForm {...on} />}
        result={({ name, key }, onDone) => (
          <ShownOnce
            title={t('team.keyReady', { name })}
            words={t('team.keyOnce')}
            secret={key}
            kind="text"
            onDone={onDone}
          />
        )}
      />
      <RevokedNote name={revoked} />
      <Trouble words={trouble} />
      <Loaded query={keys}>
        {(list) =>
          list.length === 0 ? (
            <p className={styles.empty}>{t('team.noKeys')}</p>
          ) : (
            <ul className={styles.list} aria-label={t('team.keys')}>
              {list.map((key) => (
                <li key={key.id} className={styles.row} aria-label={key.name}>
                  <KeyWords apiKey={key} />
                  <div className={styles.controls}>
                    <RevokeButton
                      name={key.name}
                      words={t('team.revokeKeyMeans')}
                      busy={pendingId === key.id}
                      onRevoke={() => revoke(key)}
                    />
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </Loaded>
    </div>
  );
}

function KeyWords({ apiKey }: { readonly apiKey: ApiKey }) {
  const [now] = useState(() => Date.now());
  const { name, role, hint, created_at, last_used_at: usedAt } = apiKey;
  return (
    <div className={styles.words}>
      <p className={styles.name}>
        <span>{name}</span>
        <span className={styles.badge}>{t(`team.role.${role}`)}</span>
      </p>
      <p className={styles.small}>
        <span className={styles.hint}>{hint}…</span> ·{' '}
        {t('team.made', { time: formatDateTime(created_at) })} ·{' '}
        {usedAt === null
          ? t('team.keyUnused')
          : t('team.keyUsed', { time: formatAge(Math.min(Date.parse(usedAt), now), now) })}
      </p>
    </div>
  );
}
