import type { Pin } from '#contract/pin.ts';
import type { Place } from '#contract/place-wire.ts';

export type OverlayPin = Pin & { readonly place: Place };

/** What changed since the tiles were made: drawn by itself, and no longer from them. */
export interface PinOverlay {
  readonly pins: readonly OverlayPin[];
  /** Leads that tiles must not draw: they are in `pins`, filtered away, or gone. */
  readonly hiddenIds: ReadonlySet<string>;
}

export const noOverlay: PinOverlay = { pins: [], hiddenIds: new Set() };
