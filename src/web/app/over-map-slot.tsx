import { type ComponentProps, lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import { useAhead } from './use-ahead.ts';

const load = () => withMessages(import('./over-map.tsx'));

const OverMap = lazy(() => load().then((module) => ({ default: module.OverMap })));

/** The place of what is said over the map: nothing has to be said before the form takes typing. */
export function OverMapSlot(props: ComponentProps<typeof OverMap>) {
  const ready = useAhead(load, props.device.saved !== null);
  return ready && <Suspense fallback={null}>{<OverMap {...props} />}</Suspense>;
}
