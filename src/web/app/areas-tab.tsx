import { lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import type { Dispatch } from './use-dispatch.ts';

const RegionsPanel = lazy(() =>
  withMessages(import('#web/features/regions/regions-panel.tsx')).then((module) => ({
    default: module.RegionsPanel,
  })),
);

/** The regions of the company. */
export function AreasTab({ dispatch }: { readonly dispatch: Dispatch }) {
  const { areas, chosen } = dispatch;
  const { filter, change } = chosen;
  return (
    <Suspense fallback={null}>
      <RegionsPanel
        onDraw={areas.drawing.begin}
        onDrawEnd={areas.drawing.end}
        chosenId={filter.region ?? null}
        onChoose={(region) => change({ ...filter, region: region ?? undefined })}
        onChanged={areas.handleLeadsChanged}
      />
    </Suspense>
  );
}
