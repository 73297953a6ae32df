import { type ComponentProps, lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import { KioskToast } from './kiosk-toast.tsx';
import { useAhead } from './use-ahead.ts';

const load = () => withMessages(import('./over-map.tsx'));

const OverMap = lazy(() => load().then((module) => ({ default: module.OverMap })));

interface OverMapSlotProps extends ComponentProps<typeof OverMap> {
  readonly isKiosk: boolean;
}

/** The place of what is said over the map: nothing has to be said before the form takes typing. */
export function OverMapSlot({ isKiosk, ...props }: OverMapSlotProps) {
  const ready = useAhead(load, props.device.saved !== null);
  if (isKiosk) return <KioskToast device={props.device} />;
  return ready && <Suspense fallback={null}>{<OverMap {...props} />}</Suspense>;
}
