import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Place } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import { canonicalPlace, stateWords } from './canonical-words.ts';
import { fromMicro, unpackLine } from './index-schema.ts';

/** A street of the index. */
export interface Street {
  readonly id: number;
  readonly name: string;
  readonly words: readonly string[];
  readonly city: string;
  readonly postalCity: string;
  readonly county: string;
  readonly state: StateCode;
  readonly zip: string;
  readonly source: string;
  readonly middle: Place;
  readonly radiusMeters: number;
  readonly houses: number;
  readonly low: number;
  readonly high: number;
  /** Words of the place around it, as matchWords wants them. */
  readonly around: ReadonlySet<string>;
  readonly townWords: readonly string[];
}

/** A house of a street. */
export interface House {
  readonly number: number;
  /** One spelling of the whole number: "12a"; see house-number.ts. */
  readonly key: string;
  readonly unit: string;
  readonly place: Place;
}

/** A piece of street with its line (`lng, lat, …`) and, where known, numbers by side. */
export interface StreetSegment {
  readonly name: string;
  readonly city: string;
  readonly county: string;
  readonly state: StateCode;
  readonly left: SegmentSide;
  readonly right: SegmentSide;
  readonly source: string;
  readonly line: Float64Array;
}

export interface SegmentSide {
  readonly zip: string;
  readonly from: number | null;
  readonly to: number | null;
}

const mostKnown = 5000;

type Row = Record<string, unknown>;

const houseColumns = 'SELECT number, text, unit, lng, lat FROM house';

const houseOf = (street: Street, row: Row): House => ({
  number: Number(row['number']),
  key: String(row['text']) || String(row['number']),
  unit: String(row['unit']),
  place: {
    lng: street.middle.lng + fromMicro(Number(row['lng'])),
    lat: street.middle.lat + fromMicro(Number(row['lat'])),
  },
});

/** Reads streets, houses and segments of one index file. Rows are of our own making. */
export class AddressIndex {
  readonly addresses: number;
  private readonly db: DatabaseSync;
  private readonly known = new Map<number, Street>();
  private readonly townWords = new Map<string, readonly string[]>();
  private readonly sources: ReadonlyMap<number, string>;
  private readonly statements: Record<
    'street' | 'houses' | 'below' | 'above' | 'cell' | 'ranges' | 'box',
    StatementSync
  >;

  constructor(db: DatabaseSync) {
    this.db = db;
    const counted = db.prepare(`SELECT value FROM meta WHERE key = 'addresses'`).get();
    this.addresses = Number(counted?.['value'] ?? 0);
    this.sources = new Map(
      db
        .prepare('SELECT id, attribution FROM source')
        .all()
        .map((row) => [Number(row['id']), String(row['attribution'])]),
    );
    this.statements = {
      street: db.prepare('SELECT * FROM street WHERE id = ?'),
      houses: db.prepare(`${houseColumns} WHERE street = ? AND number BETWEEN ? AND ?`),
      below: db.prepare(
        `${houseColumns} WHERE street = ? AND number < ? AND number % 2 = ?
         ORDER BY number DESC LIMIT 1`,
      ),
      above: db.prepare(
        `${houseColumns} WHERE street = ? AND number > ? AND number % 2 = ?
         ORDER BY number LIMIT 1`,
      ),
      cell: db.prepare('SELECT street, low, high FROM street_cell WHERE cell BETWEEN ? AND ?'),
      ranges: db.prepare(
        `SELECT * FROM segment WHERE words = ? AND state = ?
         AND (from_left IS NOT NULL OR from_right IS NOT NULL)`,
      ),
      box: db.prepare(
        `SELECT segment.* FROM segment_box JOIN segment USING (id)
         WHERE east >= ? AND west <= ? AND north >= ? AND south <= ?`,
      ),
    };
  }

  street(id: number): Street | null {
    const known = this.known.get(id);
    if (known) return known;
    const row = this.statements.street.get(id);
    if (!row) return null;
    // The next keystroke asks for mostly the same streets.
    if (this.known.size >= mostKnown) this.known.clear();
    const street = this.streetOf(row);
    this.known.set(id, street);
    return street;
  }

  /** Houses of a street with numbers from `low` to `high`, both included, in order. */
  houses(street: Street, low: number, high: number): House[] {
    return this.statements.houses.all(street.id, low, high).map((row) => houseOf(street, row));
  }

  /** The next houses below and above a number on its side of the street. */
  neighbours(street: Street, number: number): { below: House | null; above: House | null } {
    const below = this.statements.below.get(street.id, number, number % 2);
    const above = this.statements.above.get(street.id, number, number % 2);
    return {
      below: below ? houseOf(street, below) : null,
      above: above ? houseOf(street, above) : null,
    };
  }

  /** Streets with their lowest and highest number in a run of cells; see index-schema.ts. */
  streetsInCells(first: number, last: number): { street: number; low: number; high: number }[] {
    return this.statements.cell.all(first, last).map((row) => ({
      street: Number(row['street']),
      low: Number(row['low']),
      high: Number(row['high']),
    }));
  }

  /** Segments with number ranges of a street name in a state, wherever in it. */
  ranges(words: string, state: StateCode): StreetSegment[] {
    return this.statements.ranges.all(words, state).map((row) => this.segmentOf(row));
  }

  segmentsIn(box: { west: number; south: number; east: number; north: number }): StreetSegment[] {
    const rows = this.statements.box.all(box.west, box.east, box.south, box.north);
    return rows.map((row) => this.segmentOf(row));
  }

  close(): void {
    this.db.close();
  }

  private streetOf(row: Row): Street {
    const state = row['state'] as StateCode;
    const zip = String(row['zip']);
    const townWords = this.placeWords(String(row['city']));
    return {
      id: Number(row['id']),
      name: String(row['name']),
      words: String(row['words']).split(' '),
      city: String(row['city']),
      postalCity: String(row['postal_city']),
      county: String(row['county']),
      state,
      zip,
      source: this.sources.get(Number(row['source'])) ?? '',
      middle: { lng: fromMicro(Number(row['lng'])), lat: fromMicro(Number(row['lat'])) },
      radiusMeters: Number(row['radius']),
      houses: Number(row['houses']),
      low: Number(row['low']),
      high: Number(row['high']),
      around: new Set([
        ...townWords,
        ...this.placeWords(String(row['postal_city'])),
        ...stateWords(state),
        state.toLowerCase(),
        zip.toLowerCase().replaceAll(' ', ''),
      ]),
      townWords,
    };
  }

  // A search reads hundreds of streets of a few towns, and folding a name costs more than a row.
  private placeWords(name: string): readonly string[] {
    const known = this.townWords.get(name);
    if (known) return known;
    const words = canonicalPlace(name);
    this.townWords.set(name, words);
    return words;
  }

  private segmentOf(row: Row): StreetSegment {
    const number = (name: string) => (row[name] === null ? null : Number(row[name]));
    return {
      name: String(row['name']),
      city: String(row['city']),
      county: String(row['county']),
      state: row['state'] as StateCode,
      left: { zip: String(row['zip_left']), from: number('from_left'), to: number('to_left') },
      right: { zip: String(row['zip_right']), from: number('from_right'), to: number('to_right') },
      source: this.sources.get(Number(row['source'])) ?? '',
      line: unpackLine(row['line'] as Uint8Array),
    };
  }
}
