import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import { type Borders, readBorders } from '#server/geocode/borders.ts';

/** What every row is checked by. */
export interface RowChecks {
  /** Longitude and latitude are the wrong way round in the file. */
  readonly swap: boolean;
  /** Of rows that do not say theirs. */
  readonly state: StateCode | null;
  /** The state whose polygon holds a place, by the borders the index itself goes by. */
  readonly stateAt: (place: Place) => StateCode | null;
}

export function rowChecks(options: { swap: boolean; state: StateCode | null }): RowChecks {
  // Most files say the state, and the borders take a while to read.
  let borders: Borders | null = null;
  return {
    swap: options.swap,
    state: options.state,
    stateAt(place) {
      borders ??= readBorders(null, () => {});
      return borders.areaAt(place)?.state ?? null;
    },
  };
}
