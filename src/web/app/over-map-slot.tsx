import { type ComponentProps, lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import { useAhead } from './use-ahead.ts';
import { useIdle } from './use-idle.ts';

const load = () => withMessages(import('./over-map.tsx'));

const OverMap = lazy(() => load().then((module) => ({ default: module.OverMap })));

/** The place of what is said over the map: nothing has to be said before the form takes typing. */
export function OverMapSlot(props: ComponentProps<typeof OverMap>) {
  // It also hears of newer versions, which may be taken by another tab at any time.
  const idle = useIdle();
  const ready = useAhead(load, idle || props.device.saved !== null);
  return ready && <Suspense fallback={null}>{<OverMap {...props} />}</Suspense>;
}
