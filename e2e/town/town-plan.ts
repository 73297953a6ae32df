import type { Position } from 'geojson';

/** One house of the made-up towns. */
export interface TownHouse {
  readonly number: string;
  readonly street: string;
  readonly unit: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
  readonly lng: number;
  readonly lat: number;
}

/** One block of a street, with the house numbers along its sides. */
export interface TownBlock {
  readonly street: string;
  readonly city: string;
  readonly zip: string;
  readonly line: Position[];
  readonly fromLeft: number;
  readonly toLeft: number;
  readonly fromRight: number;
  readonly toRight: number;
}

interface Town {
  readonly city: string;
  readonly zip: string;
  readonly center: { readonly lng: number; readonly lat: number };
}

// Both lie on empty farmland of Osborne County, Kansas; neither town exists.
export const larkfield: Town = {
  city: 'Larkfield',
  zip: '67473',
  center: { lng: -98.62, lat: 39.4 },
};
const quillbrook: Town = { city: 'Quillbrook', zip: '67473', center: { lng: -98.56, lat: 39.4 } };

const metersPerDegree = 111_320;
const blockMeters = 160;
const houseMeters = 20;
const blocksAcross = 4;

const crossStreets = ['N Maple St', 'Juniper Ave', 'W Harvest Rd', 'Saint Clair Ln', 'Quarry Ct'];

const east = (town: Town, meters: number) =>
  round(town.center.lng + meters / (metersPerDegree * Math.cos((town.center.lat * Math.PI) / 180)));
const north = (town: Town, meters: number) => round(town.center.lat + meters / metersPerDegree);
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

/** Streets run west to east, 160 m apart; even numbers on the north side, odd on the south. */
function plan(town: Town): { houses: TownHouse[]; blocks: TownBlock[] } {
  const houses: TownHouse[] = [];
  const blocks: TownBlock[] = [];
  crossStreets.forEach((street, row) => {
    const y = (row - 2) * blockMeters;
    for (let block = 0; block < blocksAcross; block += 1) {
      const x = (block - blocksAcross / 2) * blockMeters;
      const first = (block + 1) * 100;
      const perSide = blockMeters / houseMeters;
      blocks.push({
        street,
        city: town.city,
        zip: town.zip,
        line: [
          [east(town, x), north(town, y)],
          [east(town, x + blockMeters), north(town, y)],
        ],
        fromLeft: first,
        toLeft: first + 2 * perSide - 2,
        fromRight: first + 1,
        toRight: first + 2 * perSide - 1,
      });
      for (let index = 0; index < perSide; index += 1)
        for (const side of [0, 1])
          houses.push({
            number: String(first + 2 * index + side),
            street,
            unit: '',
            city: town.city,
            state: 'KS',
            zip: town.zip,
            lng: east(town, x + (index + 0.5) * houseMeters),
            lat: north(town, y + (side === 0 ? 15 : -15)),
          });
    }
  });
  return { houses, blocks };
}

/** A tower of flats on one point, and a few houses in Saskatchewan without postal codes. */
function extras(): TownHouse[] {
  const tower = {
    number: '500',
    street: 'Juniper Ave',
    city: 'Larkfield',
    state: 'KS',
    zip: '67473',
  };
  const flats = Array.from({ length: 12 }, (_, index) => ({
    ...tower,
    unit: `Apt ${index + 1}`,
    lng: east(larkfield, 345),
    lat: north(larkfield, -blockMeters + 15),
  }));
  const canadian = [101, 103, 105].map((number, index) => ({
    number: String(number),
    street: 'Goose Lake Rd',
    unit: '',
    city: 'Fernhollow',
    state: 'SK',
    zip: '',
    lng: -106.6 + index * 0.0004,
    lat: 51.9,
  }));
  return [...flats, ...canadian];
}

const plans = [plan(larkfield), plan(quillbrook)];

export const townHouses: readonly TownHouse[] = [
  ...plans.flatMap(({ houses }) => houses),
  ...extras(),
];
export const townBlocks: readonly TownBlock[] = plans.flatMap(({ blocks }) => blocks);
