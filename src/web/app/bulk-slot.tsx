import { lazy, Suspense } from 'react';
import { withMessages } from '#web/lib/with-messages.ts';
import type { Dispatch } from './use-dispatch.ts';

const BulkStatus = lazy(() =>
  withMessages(import('#web/features/bulk-status/bulk-status.tsx')).then((module) => ({
    default: module.BulkStatus,
  })),
);

/** The leads that were selected on the map; null while nothing is selected. */
export function BulkSlot({ dispatch }: { readonly dispatch: Dispatch }) {
  const { areas } = dispatch;
  const { area } = areas;
  if (!area) return null;
  return (
    <Suspense fallback={null}>
      <BulkStatus
        key={JSON.stringify(area)}
        polygon={area}
        filter={dispatch.chosen.query}
        onSelected={areas.setPlaces}
        onChanged={areas.handleLeadsChanged}
        onOpenLead={dispatch.open}
        onClose={areas.clear}
      />
    </Suspense>
  );
}
