import type { FoundRecord, ReadBackRow, RecordPlace } from '#server/db/read-back-rows.ts';
import type { Doubt } from './may-be-ours.ts';

/** What became of a record here. */
export type TakeOutcome =
  /** A lead was made of it. */
  | 'made'
  /** Its lead is as the record has it now, as far as nobody changed it here. */
  | 'known'
  /** It is a lead of ours that was sent. */
  | 'ours'
  /** Nobody knows where it is. */
  | 'unplaced';

/** A record and where it lies; null where that is not known. */
export interface PlacedRecord {
  readonly record: FoundRecord;
  readonly placed: RecordPlace | null;
}

/**
 * All that is known of records that were made upstream, kept so that nothing is lost in a crash.
 * Everything it has answered is on disk.
 */
export interface ReadBackBook {
  state(): Promise<ReadBackRow>;
  /** Writes down how far the list is read; false when another process has gone on. */
  turn(seen: ReadBackRow, patch: Partial<Omit<ReadBackRow, 'company_id'>>): Promise<boolean>;
  /** Of these ids: the records that are known, and what of them. */
  known(ids: readonly string[]): Promise<Map<string, KnownRecord>>;
  /** Leads of ours that may be upstream without our knowing. */
  doubts(): Promise<Doubt[]>;
  /** Makes a lead of a record, or brings its lead up to it; one lead for each, whoever asks. */
  take(placed: PlacedRecord): Promise<TakeOutcome>;
  /** Keeps a record that is no lead yet. */
  keep(record: FoundRecord, state: 'left' | 'unplaced', nowMs: number): Promise<void>;
  /** Forgets a record that is none. */
  drop(id: string): Promise<void>;
  /** Records that are kept, those that were tried longest ago first. */
  kept(limit: number): Promise<FoundRecord[]>;
}

export interface KnownRecord {
  readonly state: 'lead' | 'left' | 'unplaced';
  /** As it was read last; null once its lead was erased. */
  readonly record: FoundRecord | null;
}
