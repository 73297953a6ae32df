import { useState } from 'react';
import { useForm } from 'react-hook-form';
import type { CreateLead } from '#contract/lead.ts';
import { newUuid } from '#web/lib/ids.ts';
import type { DraftContent } from './draft-content.ts';
import { emptyLeadForm, type LeadForm } from './lead-form.ts';
import { useAddress } from './use-address.ts';
import { isBlank, useDraftKeeping } from './use-draft-keeping.ts';
import { useNoticed } from './use-noticed.ts';
import { useOtherDrafts } from './use-other-drafts.ts';
import { useSaving } from './use-saving.ts';
import { type Spot, useSpot } from './use-spot.ts';
import { useThrownAway } from './use-thrown-away.ts';

/** What the screen is told about a lead that was just saved. */
export interface SavedLead {
  /** Its external id: how it fares is seen in the outbox. */
  readonly id: string;
  readonly body: CreateLead;
  /** Set when it went to the server without the outbox. */
  readonly receipt: string | null;
}

export type Intake = ReturnType<typeof useIntake>;

/** The lead being made: its form, its place, its saving, and its draft that outlives the page. */
export function useIntake({ onSaved }: { readonly onSaved: (saved: SavedLead) => void }) {
  const form = useForm<LeadForm>({ defaultValues: emptyLeadForm(), shouldFocusError: false });
  const [externalId, setExternalId] = useState(newUuid);
  const [round, setRound] = useState(0);
  const [thrownAway, setThrownAway] = useThrownAway(form);
  const address = useAddress(form);
  const place = useSpot({ form, address });
  const duplicates = useNoticed(externalId);
  const { spot } = place;

  const content = (): DraftContent => ({
    form: structuredClone(form.getValues()) as DraftContent['form'],
    typed: address.typedFields(),
    place: spot?.place ?? null,
    addressChosen: spot?.addressChosen ?? false,
    ...makingOf(spot),
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
    isBlank: () => isBlank(content()),
    read: async () => {
      await place.settled();
      const noticed = duplicates.noticed();
      return { form: form.getValues(), making: { externalId, ...makingOf(spot), noticed } };
    },
    onEnd: (outcome) => {
      if (outcome.kind === 'already-saved') setExternalId(newUuid());
      if (outcome.kind !== 'saved') return;
      keeping.leave();
      onSaved({ id: externalId, body: outcome.body, receipt: outcome.receipt });
      clear();
    },
  });
  const keeping = useDraftKeeping({ form, externalId, content, restore, watched: spot });
  const others = useOtherDrafts({
    externalId,
    keepNow: keeping.keepNow,
    restore: (id, draft) => {
      setRound((count) => count + 1);
      restore(id, draft);
    },
    clear,
  });

  return {
    form,
    ...address,
    ...place,
    ...saving,
    ...others,
    externalId,
    noteDuplicates: duplicates.note,
    /** Where the lead being made is; null until it has a place. */
    draft: spot && draftPinOf(spot, form.getValues('address')),
    /** Counts up with every cleared form: whatever was half-typed beside it starts anew. */
    round,
    thrownAway,
    isBlank: () => isBlank(content()),
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

const makingOf = (spot: Spot | null) => ({
  origin: spot?.origin ?? ('typed' as const),
  position: spot?.position ?? null,
});

const draftPinOf = ({ place, position }: Spot, label: string) => ({
  place,
  radiusMeters: position.radius_meters,
  label,
});
