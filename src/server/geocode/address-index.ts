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

type Row = Record<string, unknown>;

/** Reads streets, houses and segments of one index file. Rows are of our own making. */
export class AddressIndex {
  readonly addresses: number;
  private readonly db: DatabaseSync;
  private readonly townWords = new Map<string, readonly string[]>();
  private readonly sources: ReadonlyMap<number, string>;
  private readonly statements: Record<
    'street' | 'houses' | 'cell' | 'ranges' | 'box',
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
      houses: db.prepare(
        'SELECT number, text, unit, lng, lat FROM house WHERE street = ? AND number BETWEEN ? AND ?',
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
    const row = this.statements.street.get(id);
    return row ? this.streetOf(row) : null;
  }

  /** Houses of a street with numbers from `low` to `high`, both included, in order. */
  houses(street: Street, low: number, high: number): House[] {
    return this.statements.houses.all(street.id, low, high).map((row) => ({
      number: Number(row['number']),
      key: String(row['text']) || String(row['number']),
      unit: String(row['unit']),
      place: {
        lng: street.middle.lng + fromMicro(Number(row['lng'])),
        lat: street.middle.lat + fromMicro(Number(row['lat'])),
      },
    }));
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
        ...this.placeWords(String(row['city'])),
        ...this.placeWords(String(row['postal_city'])),
        ...stateWords(state),
        state.toLowerCase(),
        zip.toLowerCase().replaceAll(' ', ''),
      ]),
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
    const number = (name: string) => (row[name] == null ? null : Number(row[name]));
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
