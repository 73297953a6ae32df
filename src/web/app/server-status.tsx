import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import type { Health } from '#contract/health.ts';
import { healthQuery, mapSetupQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { classNames } from '#web/ui/class-names.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import styles from './server-status.module.css';
import { useAhead } from './use-ahead.ts';

const loadDialog = () => withMessages(import('./server-dialog.tsx'));

const ServerDialog = lazy(() => loadDialog().then((module) => ({ default: module.ServerDialog })));

/** A dot and a word in the header; pressing it tells what the server found. */
export function ServerStatus() {
  const [open, setOpen] = useState(false);
  const dialogReady = useAhead(loadDialog, open);
  const health = useQuery(healthQuery());
  const setup = useQuery(mapSetupQuery());
  const state = stateOf(health);
  return (
    <>
      <button type="button" className={styles.status} onClick={() => setOpen(true)}>
        <span className={classNames(styles.dot, styles[state])} aria-hidden="true" />
        <span>{t(words[state])}</span>
      </button>
      {dialogReady && (
        <Suspense fallback={null}>
          <ServerDialog
            health={health.isError ? null : (health.data ?? null)}
            attributions={setup.data?.attributions ?? []}
            open={open}
            onClose={() => setOpen(false)}
          />
        </Suspense>
      )}
    </>
  );
}

const words = {
  asking: 'app.serverAsking',
  offline: 'app.serverOffline',
  building: 'app.serverBuilding',
  ready: 'app.serverReady',
} as const;

function stateOf(health: {
  readonly isError: boolean;
  readonly data: Health | undefined;
}): keyof typeof words {
  if (health.isError) return 'offline';
  if (!health.data) return 'asking';
  return health.data.address_index.state === 'building' ? 'building' : 'ready';
}
