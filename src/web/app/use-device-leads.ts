import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { tellReturn } from '#web/api/connection-watch.ts';
import type { SavedLead } from '#web/features/intake/use-intake.ts';
import type { OverlayPin, PinOverlay } from '#web/map/pin-overlay.ts';
import { useOutbox } from '#web/outbox/use-outbox.ts';
import type { OutboxEntry, SentLead } from '#web/outbox/outbox-entry.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import { useIdle } from './use-idle.ts';

export type DeviceLeads = ReturnType<typeof useDeviceLeads>;

/** What this device holds and what was saved last, to be told and drawn. */
export function useDeviceLeads() {
  const outbox = useOutbox(useIdle());
  const [saved, setSaved] = useState<SavedLead | null>(null);
  const [listOpen, setListOpen] = useState(false);
  const queryClient = useQueryClient();

  const overlay = useMemo((): PinOverlay => {
    const pins = [
      ...(outbox?.sent ?? []).map((lead) => pinOf(lead.leadId, lead)),
      ...(outbox?.entries ?? []).map((entry) => pinOf(entry.id, entry)),
    ];
    return { pins, hiddenIds: new Set(pins.map(({ id }) => id)) };
  }, [outbox]);

  const corrected = outbox?.sent.filter(({ body }) => body.position?.corrected).length ?? 0;
  useEffect(() => {
    // The answers at hand still have the place that was corrected.
    if (corrected > 0) queryClient.removeQueries({ queryKey: ['search-address'] });
  }, [corrected, queryClient]);

  return {
    outbox,
    /** Pins of what was made here: waiting ones by external id, the others by the lead's own. */
    overlay,
    saved,
    tellSaved(next: SavedLead) {
      setSaved(next);
      // From now on there is something that the browser must not clear.
      import('#web/offline/storage-promise.ts').then(
        (storage) => storage.askToPersist(),
        // Without a network there may be no way to ask yet; the next save asks again.
        () => {},
      );
    },
    /** Whether the list of this device's leads is open. */
    listOpen,
    setListOpen,
    /** A pin that waits in the outbox has no lead on the server to be shown: the list has it. */
    showIfWaiting(pinId: string | null): boolean {
      const waits = outbox?.entries.some(({ id }) => id === pinId) ?? false;
      if (waits) setListOpen(true);
      return waits;
    },
    /** A customer was erased: nothing of them stays on this device or on the map. */
    forget(leadId: string) {
      setSaved(null);
      void withMessages(import('#web/outbox/device-outbox.ts')).then((device) =>
        device.forgetLead(leadId),
      );
      tellReturn();
    },
    dismiss: () => setSaved(null),
  };
}

const pinOf = (id: string, { body }: OutboxEntry | SentLead): OverlayPin => ({
  id,
  status: body.lead_status,
  place: { lng: Number(body.longitude), lat: Number(body.latitude) },
});
