import { useSyncExternalStore } from 'react';
import { sealedView, watchSealed } from '#web/outbox/sealed-outbox.ts';

/** What waits on this device, always up to date. */
export const useSealed = () => useSyncExternalStore(watchSealed, sealedView);
