import { useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { CreatedLead } from '#contract/lead.ts';
import type { LeadStatus } from '#contract/lead-status.ts';
import type { Place } from '#contract/place-wire.ts';

/** What the screen is told about a lead that the server has just stored. */
export interface SavedLead {
  readonly lead: CreatedLead;
  readonly status: LeadStatus;
  readonly place: Place;
  /** One line, such as `12 Elm St, Cambridge`. */
  readonly label: string;
}

export interface Intake {
  /** Where the lead being made is; null until it has a place. */
  readonly draft: {
    readonly place: Place;
    readonly radiusMeters: number;
    readonly label: string;
  } | null;
  /** Puts the draft somewhere new and looks its address up. */
  readonly placeDraft: (place: Place, origin: 'click' | 'gps') => void;
  /** The draft was dragged or nudged. */
  readonly moveDraft: (place: Place) => void;
  readonly chooseResult: (feature: GeocodeFeature) => void;
  readonly takeTyped: (text: string) => void;
}

interface IntakeOptions {
  readonly onSaved: (saved: SavedLead) => void;
}

/** Holds the intake's place until it is built: it knows where the draft is, and no more. */
export function useIntake(_options: IntakeOptions): Intake {
  const [place, setPlace] = useState<Place | null>(null);
  return {
    draft: place && { place, radiusMeters: 0, label: '' },
    placeDraft: setPlace,
    moveDraft: setPlace,
    chooseResult: ({ geometry: { coordinates } }) =>
      setPlace({ lng: coordinates[0], lat: coordinates[1] }),
    takeTyped: () => {},
  };
}
