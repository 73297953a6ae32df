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
  | {
      /** All leads of the status in one cell, which is drawn at one place. */
      readonly count: number;
      /** On the commonest status of the cell alone: all leads in it. */
      readonly total?: number;
      /** Beside `total`, where the cell has any: the worst of its do-not-disturb statuses. */
      readonly bad?: 'dd' | 'dnd';
    }
);

export const tileExtent = 4096;

/** A tile is 512 px wide; cells of 2^-3 of it are 64 px: room for a number that can be read. */
export const cellZooms = 3;
