import { useEffect, useState } from 'react';
import type { VersionState } from '#web/offline/app-version.ts';
import { useIdle } from './use-idle.ts';

const load = () => import('#web/offline/app-version.ts');

/** Makes the app start without a network, and tells of newer versions of it. */
export function useAppVersion() {
  const idle = useIdle();
  const [version, setVersion] = useState<VersionState>('current');
  useEffect(() => {
    // While it is being developed, nothing must come out of a cache.
    if (!idle || !import.meta.env.PROD) return;
    let stop = () => {};
    let gone = false;
    load()
      .then(async ({ startOffline, versionState, watchVersion }) => {
        if (gone) return;
        stop = watchVersion(() => setVersion(versionState()));
        await startOffline();
      })
      // Refused or missed: the app works as long as the server answers.
      .catch(() => {});
    return () => {
      gone = true;
      stop();
    };
  }, [idle]);
  return {
    version,
    take: async () => (await load()).takeNewVersion(),
  };
}
