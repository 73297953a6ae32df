import { type ComponentProps, lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import { useAhead } from './use-ahead.ts';
import { useIdle } from './use-idle.ts';

const load = () => withMessages(import('./duplicate-watch.tsx'));

const DuplicateWatch = lazy(() => load().then((module) => ({ default: module.DuplicateWatch })));

/** Where leads are told that are known already; fetched once the form can be used. */
export function DuplicateSlot(props: ComponentProps<typeof DuplicateWatch>) {
  const ready = useAhead(load, useIdle());
  return (
    ready && (
      <Suspense fallback={null}>
        <DuplicateWatch {...props} />
      </Suspense>
    )
  );
}
