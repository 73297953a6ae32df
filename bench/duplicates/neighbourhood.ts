import { distanceMeters } from '#server/geocode/geodesy.ts';
import type { KnownAddress } from '#server/geocode/testing/known-addresses.ts';

/** About 50 m: a neighbour is in the same cell or one beside it. */
const cellsPerDegree = 2000;

const cellOf = (lng: number, lat: number) =>
  `${Math.floor(lng * cellsPerDegree)} ${Math.floor(lat * cellsPerDegree)}`;

const nameOf = ({ number, street }: KnownAddress) => `${number} ${street}`.toLowerCase();

/** Real addresses around real addresses, told apart by the text of their source alone. */
export class Neighbourhood {
  readonly #byCell: Map<string, KnownAddress[]>;
  readonly #byName: Map<string, KnownAddress[]>;

  constructor(all: readonly KnownAddress[]) {
    this.#byCell = Map.groupBy(all, ({ lng, lat }) => cellOf(lng, lat));
    this.#byName = Map.groupBy(all, nameOf);
  }

  /** The nearest other house within 50 m or so; null when there is none. */
  nearestOther(house: KnownAddress): KnownAddress | null {
    const step = 1 / cellsPerDegree;
    const near = [-step, 0, step].flatMap((east) =>
      [-step, 0, step].flatMap(
        (north) => this.#byCell.get(cellOf(house.lng + east, house.lat + north)) ?? [],
      ),
    );
    const others = near.filter((other) => nameOf(other) !== nameOf(house) && other.zip !== '');
    return (
      others.toSorted((a, b) => distanceMeters(house, a) - distanceMeters(house, b))[0] ?? null
    );
  }

  /** A house with the same number and street in another ZIP, a kilometre away or more. */
  namesake(house: KnownAddress): KnownAddress | null {
    return (
      this.#byName
        .get(nameOf(house))
        ?.find(
          (other) =>
            other.zip !== '' && other.zip !== house.zip && distanceMeters(house, other) > 1000,
        ) ?? null
    );
  }
}
