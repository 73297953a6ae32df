import { lazy, Suspense } from 'react';
import type { Intake } from '#web/features/intake/use-intake.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { useAhead } from './use-ahead.ts';
import { useIdle } from './use-idle.ts';

const load = () => withMessages(import('#web/features/intake/extra-info-editor.tsx'));

const ExtraInfoEditor = lazy(() => load().then((module) => ({ default: module.ExtraInfoEditor })));

/** The last part of the form, below the fold: fetched once the rest takes typing. */
export function ExtraInfoSlot({ intake }: { readonly intake: Intake }) {
  const ready = useAhead(load, useIdle());
  return (
    ready && (
      <Suspense fallback={null}>
        <ExtraInfoEditor key={intake.round} intake={intake} />
      </Suspense>
    )
  );
}
