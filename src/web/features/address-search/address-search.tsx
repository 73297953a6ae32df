import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';

export interface AddressSearchProps {
  /** Answers near here come first. */
  readonly near: Place | null;
  readonly onChoose: (feature: GeocodeFeature) => void;
  readonly onUseTyped: (text: string) => void;
}

/** Holds the search's place until it is built. */
export function AddressSearch(_props: AddressSearchProps) {
  return null;
}
