import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { CreatedLead } from '#contract/lead.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import type { Place } from '#contract/place-wire.ts';
import { newUuid } from '#web/lib/ids.ts';
import type { DraftContent } from './draft-content.ts';
import { emptyLeadForm, type LeadForm } from './lead-form.ts';
import { useAddress } from './use-address.ts';
import { useDraftKeeping } from './use-draft-keeping.ts';
import { useSaving } from './use-saving.ts';
import { useSpot } from './use-spot.ts';
import { useThrownAway } from './use-thrown-away.ts';

/** What the screen is told about a lead that the server has just stored. */
export interface SavedLead {
  readonly lead: CreatedLead;
  readonly status: LeadStatus;
  readonly place: Place;
  /** One line, such as `12 Elm St, Cambridge`. */
  readonly label: string;
}

export type Intake = ReturnType<typeof useIntake>;

/** The lead being made: its form, its place, its saving, and its draft that outlives the page. */
export function useIntake({ onSaved }: { readonly onSaved: (saved: SavedLead) => void }) {
  const form = useForm<LeadForm>({ defaultValues: emptyLeadForm(), shouldFocusError: false });
  const queryClient = useQueryClient();
  const [externalId, setExternalId] = useState(newUuid);
  const [round, setRound] = useState(0);
  const [thrownAway, setThrownAway] = useThrownAway(form);
  const address = useAddress(form);
  const place = useSpot({ form, address });
  const { spot } = place;

  const making = () => ({
    origin: spot?.origin ?? ('typed' as const),
    position: spot?.position ?? null,
  });
  const content = (): DraftContent => ({
    form: structuredClone(form.getValues()) as DraftContent['form'],
    typed: address.typedFields(),
    place: spot?.place ?? null,
    addressChosen: spot?.addressChosen ?? false,
    ...making(),
  });

  function restore(id: string, draft: DraftContent) {
    const { place: at, origin, position, addressChosen } = draft;
    form.reset(draft.form);
    setExternalId(id);
    address.resetAddress(draft.typed);
    place.resetSpot(at && position && { place: at, origin, position, addressChosen });
    saving.forgetTrouble();
  }

  function clear() {
    setRound((count) => count + 1);
    form.reset(emptyLeadForm(form.getValues('lead_source')));
    setExternalId(newUuid());
    address.resetAddress();
    place.resetSpot();
    saving.forgetTrouble();
  }

  const saving = useSaving({
    read: async () => {
      await place.settled();
      return { form: form.getValues(), making: { externalId, ...making() } };
    },
    onEnd: async (outcome, sent) => {
      if (outcome.kind === 'already-saved') setExternalId(newUuid());
      if (outcome.kind !== 'saved') return;
      const at = spot?.place ?? { lng: Number(sent.longitude), lat: Number(sent.latitude) };
      const label = [sent.address, sent.city].filter(Boolean).join(', ');
      // The answers at hand still have the place that was corrected.
      if (spot?.position.corrected) queryClient.removeQueries({ queryKey: ['search-address'] });
      onSaved({ lead: outcome.lead, status: sent.lead_status, place: at, label });
      await keeping.drop();
      clear();
    },
  });
  const keeping = useDraftKeeping({ form, externalId, content, restore, watched: spot });

  return {
    form,
    ...address,
    ...place,
    ...saving,
    /** Where the lead being made is; null until it has a place. */
    draft: spot && {
      place: spot.place,
      radiusMeters: spot.position.radius_meters,
      label: form.getValues('address'),
    },
    /** Counts up with every cleared form: whatever was half-typed beside it starts anew. */
    round,
    thrownAway,
    startOver() {
      setThrownAway({ id: externalId, draft: content() });
      void keeping.drop();
      clear();
    },
    bringBack() {
      // By its own id again: it may have reached the server before it was thrown away.
      if (thrownAway) restore(thrownAway.id, thrownAway.draft);
      setThrownAway(null);
    },
  };
}
