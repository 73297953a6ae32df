import { lazy, Suspense } from 'react';
import { SyncChip } from '#web/features/sync-status/sync-chip.tsx';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { useAhead } from './use-ahead.ts';
import { useIdle } from './use-idle.ts';
import type { DeviceLeads } from './use-device-leads.ts';

const load = () => withMessages(import('#web/features/sync-status/sync-dialog.tsx'));

const SyncDialog = lazy(() => load().then((module) => ({ default: module.SyncDialog })));

interface SyncSlotProps {
  readonly device: DeviceLeads;
  readonly onEdit: (entry: OutboxEntry) => Promise<void>;
  readonly onShowLead: (leadId: string) => void;
}

/** The count of this device's leads, and the list behind it. */
export function SyncSlot({ device, onEdit, onShowLead }: SyncSlotProps) {
  // The server may be gone before the map has its picture, and this list is what is wanted then.
  const idle = useIdle();
  const ready = useAhead(load, idle || device.listOpen);
  const { outbox, listOpen, setListOpen } = device;
  const close = () => setListOpen(false);
  return (
    <>
      <SyncChip outbox={outbox} onOpen={() => setListOpen(true)} />
      {ready && (
        <Suspense fallback={null}>
          <SyncDialog
            outbox={outbox}
            open={listOpen}
            onClose={close}
            onEdit={(entry) => {
              close();
              void onEdit(entry);
            }}
            onShowLead={(leadId) => {
              close();
              onShowLead(leadId);
            }}
          />
        </Suspense>
      )}
    </>
  );
}
