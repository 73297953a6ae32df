/** A map tile of the pyramid that MapLibre asks for. */
export interface Tile {
  readonly z: number;
  readonly x: number;
  readonly y: number;
}

/** A point of a pin tile, in units of {@link tileExtent} from its north-west corner. */
export type PinFeature = {
  readonly x: number;
  readonly y: number;
  readonly status: string;
} & (
  | { /** One lead, where it is. */ readonly id: string }
  | { /** All leads of the status in one cell, in their middle. */ readonly count: number }
);

export const tileExtent = 4096;

/** A tile is 512 px wide; cells of 2^-4 of it are 32 px. */
export const cellZooms = 4;
