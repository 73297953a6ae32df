import { useCallback, useEffect, useRef, useState } from 'react';
import { useForm, type UseFormReturn } from 'react-hook-form';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { CreatedLead } from '#contract/lead.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import { type Place, placeToWire } from '#contract/place-wire.ts';
import type { LeadOrigin, Position } from '#contract/position.ts';
import { newUuid } from '#web/lib/ids.ts';
import { type AddressField, addressFields, addressOf, fillAddress } from './address-fill.ts';
import type { DraftContent } from './draft-content.ts';
import { emptyLeadForm, type LeadField, type LeadForm } from './lead-form.ts';
import { type SendOutcome, sendLead } from './send-lead.ts';
import { useDraftKeeping } from './use-draft-keeping.ts';
import { useReverseLookUp, type LookUp } from './use-reverse-look-up.ts';

/** What the screen is told about a lead that the server has just stored. */
export interface SavedLead {
  readonly lead: CreatedLead;
  readonly status: LeadStatus;
  readonly place: Place;
  /** One line, such as `12 Elm St, Cambridge`. */
  readonly label: string;
}

/** Where the lead being made is, and how that is known. */
export interface Spot {
  readonly place: Place;
  readonly origin: LeadOrigin;
  readonly position: Position;
}

export interface Intake {
  /** Where the lead being made is; null until it has a place. */
  readonly draft: {
    readonly place: Place;
    readonly radiusMeters: number;
    readonly label: string;
  } | null;
  readonly form: UseFormReturn<LeadForm>;
  readonly spot: Spot | null;
  readonly lookUp: LookUp;
  /** Found values that differ from what the person typed. */
  readonly offered: Partial<Record<AddressField, string>>;
  readonly trouble: Exclude<SendOutcome, { kind: 'saved' | 'faults' }> | null;
  readonly saving: boolean;
  /** What "start over" threw away, for as long as it can be brought back. */
  readonly thrownAway: DraftContent | null;
  /** Puts the draft somewhere new and looks its address up. */
  readonly placeDraft: (place: Place, origin: 'click' | 'gps', accuracyMeters?: number) => void;
  /** The draft was dragged or nudged. */
  readonly moveDraft: (place: Place) => void;
  readonly chooseResult: (feature: GeocodeFeature) => void;
  readonly takeTyped: (text: string) => void;
  /** The person typed into a field: from now on only they change it. */
  readonly markTyped: (field: LeadField) => void;
  readonly takeOffered: (field: AddressField) => void;
  /** Both coordinates were typed by hand. */
  readonly placeTyped: (place: Place) => void;
  readonly save: () => Promise<SendOutcome>;
  readonly startOver: () => void;
  readonly bringBack: () => void;
}

interface IntakeOptions {
  readonly onSaved: (saved: SavedLead) => void;
}

/** A click is as exact as the eye; a nudged pin was looked at twice. */
const clickRadiusMeters = 10;
const nudgedRadiusMeters = 5;

/** Holds the lead being made: its form, its place, what was looked up, and its saving. */
export function useIntake({ onSaved }: IntakeOptions): Intake {
  const form = useForm<LeadForm>({ defaultValues: emptyLeadForm(), shouldFocusError: false });
  const [externalId, setExternalId] = useState(newUuid);
  const [spot, setSpot] = useState<Spot | null>(null);
  // A ref, because a look-up that ends later must see what was typed meanwhile.
  const typed = useRef<ReadonlySet<string>>(new Set());
  const [offered, setOffered] = useState<Intake['offered']>({});
  const [trouble, setTrouble] = useState<Intake['trouble']>(null);
  const [saving, setSaving] = useState(false);
  const [thrownAway, setThrownAway] = useState<DraftContent | null>(null);
  const sending = useRef(false);
  const { lookUp, look, tell, forget } = useReverseLookUp();

  const content = useCallback(
    (): DraftContent => ({
      form: { ...form.getValues(), extra_info: copyOf(form.getValues('extra_info')) },
      typed: [...typed.current],
      place: spot?.place ?? null,
      origin: spot?.origin ?? 'typed',
      position: spot?.position ?? null,
    }),
    [form, spot],
  );

  const restore = useCallback(
    (id: string, draft: DraftContent) => {
      form.reset(draft.form);
      setExternalId(id);
      typed.current = new Set(draft.typed);
      setSpot(
        draft.place && draft.position
          ? { place: draft.place, origin: draft.origin, position: draft.position }
          : null,
      );
      setOffered({});
      setTrouble(null);
    },
    [form],
  );

  const keeping = useDraftKeeping({ form, externalId, content, restore, watched: spot });

  function fill(found: Partial<Record<AddressField, string>>) {
    const { put, offered: others } = fillAddress(form.getValues(), typed.current, found);
    for (const field of addressFields) {
      const value = put[field];
      if (value !== undefined) form.setValue(field, value);
    }
    form.clearErrors();
    setOffered(others);
  }

  function putSpot(next: Spot) {
    const { latitude, longitude } = placeToWire(next.place);
    form.setValue('latitude', latitude);
    form.setValue('longitude', longitude);
    setSpot(next);
  }

  function lookAt(next: Spot) {
    putSpot(next);
    void look(next.place).then((answer) => {
      if (answer?.address) fill(addressOf(answer.address.properties));
      else if (answer) fill({});
    });
  }

  const placeByHand = (place: Place, origin: LeadOrigin, radiusMeters: number) =>
    lookAt({ place, origin, position: { class: 'placed-by-hand', radius_meters: radiusMeters } });

  function clear() {
    form.reset(emptyLeadForm(form.getValues('lead_source')));
    setExternalId(newUuid());
    setSpot(null);
    typed.current = new Set();
    setOffered({});
    setTrouble(null);
    forget();
  }

  useEffect(() => {
    if (!thrownAway) return;
    const timer = setTimeout(() => setThrownAway(null), 10_000);
    return () => clearTimeout(timer);
  }, [thrownAway]);

  async function save(): Promise<SendOutcome> {
    const values = form.getValues();
    const place = spot?.place ?? { lng: Number(values.longitude), lat: Number(values.latitude) };
    const outcome = await sendLead(values, {
      externalId,
      origin: spot?.origin ?? 'typed',
      position: spot?.position ?? null,
    });
    setTrouble(outcome.kind === 'trouble' || outcome.kind === 'already-saved' ? outcome : null);
    if (outcome.kind === 'already-saved') setExternalId(newUuid());
    if (outcome.kind === 'saved') {
      const label = [values.address, values.city].filter(Boolean).join(', ');
      onSaved({ lead: outcome.lead, status: values.lead_status, place, label });
      await keeping.drop();
      clear();
    }
    return outcome;
  }

  return {
    draft: spot && {
      place: spot.place,
      radiusMeters: spot.position.radius_meters,
      label: form.getValues('address'),
    },
    form,
    spot,
    lookUp,
    offered,
    trouble,
    saving,
    thrownAway,
    placeDraft: (place, origin, accuracyMeters) =>
      origin === 'gps'
        ? lookAt({
            place,
            origin,
            position: { class: 'gps', radius_meters: Math.min(100_000, accuracyMeters ?? 50) },
          })
        : placeByHand(place, origin, clickRadiusMeters),
    moveDraft: (place) => placeByHand(place, spot?.origin ?? 'click', nudgedRadiusMeters),
    placeTyped: (place) => placeByHand(place, 'typed', clickRadiusMeters),
    chooseResult: (feature) => {
      const [lng, lat] = feature.geometry.coordinates;
      const { kind, position_class, radius_meters } = feature.properties;
      const exact = kind === 'house' || kind === 'street';
      if (exact)
        putSpot({
          place: { lng, lat },
          origin: 'search',
          position: { class: position_class, radius_meters },
        });
      tell({ covered: true, address: feature }, 'search');
      fill(addressOf(feature.properties));
    },
    takeTyped: (text) => {
      form.setValue('address', text);
      typed.current = new Set([...typed.current, 'address']);
      form.setFocus('city');
    },
    markTyped: (field) => {
      if (typed.current.has(field)) return;
      typed.current = new Set([...typed.current, field]);
      setOffered(({ [field as AddressField]: _taken, ...others }) => others);
    },
    takeOffered: (field) => {
      form.setValue(field, offered[field] ?? '');
      setOffered(({ [field]: _taken, ...others }) => others);
      typed.current = new Set([...typed.current].filter((name) => name !== field));
    },
    save: async () => {
      // Two presses in one moment are one wish; the state below comes too late for the second.
      if (sending.current) return { kind: 'faults', faults: [] };
      sending.current = true;
      setSaving(true);
      try {
        return await save();
      } finally {
        sending.current = false;
        setSaving(false);
      }
    },
    startOver: () => {
      setThrownAway(content());
      void keeping.drop();
      clear();
    },
    bringBack: () => {
      if (thrownAway) restore(externalId, thrownAway);
      setThrownAway(null);
    },
  };
}

const copyOf = (extraInfo: LeadForm['extra_info']): DraftContent['form']['extra_info'] =>
  extraInfo.view === 'rows'
    ? { view: 'rows', rows: extraInfo.rows.map((row) => ({ ...row })) }
    : { ...extraInfo };
