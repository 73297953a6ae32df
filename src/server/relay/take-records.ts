import { isDeepStrictEqual } from 'node:util';
import type { FoundRecord, RecordPlace } from '#server/db/read-back-rows.ts';
import { type Doubt, mayBeOurs } from './may-be-ours.ts';
import type { KnownRecord, ReadBackBook } from './read-back-book.ts';
import type { RelayLedger } from './relay-ledger.ts';
import type { ReadPlace } from './sent-lead.ts';

/** Where an address lies; null where no single place is known for it. */
export type FindAddress = (address: {
  readonly address: string;
  readonly city: string;
  readonly state: string;
  readonly zip: string;
}) => Promise<RecordPlace | null>;

export interface TakeDeps {
  readonly book: ReadBackBook;
  readonly ledger: Pick<RelayLedger, 'taken' | 'wasEverFound'>;
  readonly readPlace: ReadPlace;
  readonly findAddress: FindAddress;
}

/** Makes leads of records that were made upstream, once each, and of none that may be ours. */
export async function takeRecords(
  deps: TakeDeps,
  records: readonly FoundRecord[],
  nowMs: number,
): Promise<void> {
  const { book, ledger } = deps;
  // Without an id nobody could tell it from the next, nor with one that no column holds.
  const named = [...new Map(records.filter(hasId).map((one) => [one.id, one]))];
  const ids = named.map(([id]) => id);
  const known = await book.known(ids);
  const taken = await ledger.taken(ids);
  const news = named
    .map(([, record]) => record)
    .filter((record) => isNews(record, known.get(record.id), taken));
  if (news.length === 0) return;
  // After the records were read: what may be among them was in doubt before it was sent.
  const doubts = await book.doubts();
  const showsIds = records.some(({ leadId }) => leadId !== '') || (await ledger.wasEverFound());
  for (const record of news)
    await takeOne(deps, record, { known: known.get(record.id), doubts, showsIds, nowMs });
}

const hasId = ({ id }: FoundRecord) => /^\P{C}{1,64}$/u.test(id);

const isNews = (record: FoundRecord, known: KnownRecord | undefined, taken: ReadonlySet<string>) =>
  known
    ? known.state !== 'lead' || !isDeepStrictEqual(known.record, record)
    : !taken.has(record.id);

interface TakeContext {
  readonly known: KnownRecord | undefined;
  readonly doubts: readonly Doubt[];
  readonly showsIds: boolean;
  readonly nowMs: number;
}

async function takeOne(deps: TakeDeps, record: FoundRecord, context: TakeContext): Promise<void> {
  const { book } = deps;
  const { known, nowMs } = context;
  if (known?.state !== 'lead') {
    if (record.isDeleted) return book.drop(record.id);
    if (mayBeOurs(record, { ...deps, ...context })) return book.keep(record, 'left', nowMs);
  }
  const placed = await placeOf(deps, record, known);
  const outcome = await book.take({ record, placed });
  if (outcome === 'ours') await book.drop(record.id);
  if (outcome === 'unplaced') await book.keep(record, 'unplaced', nowMs);
}

/** Where the upstream has it; else where its address lies, if it is new or is another by now. */
async function placeOf(
  { findAddress }: TakeDeps,
  { facts }: FoundRecord,
  known: KnownRecord | undefined,
): Promise<RecordPlace | null> {
  if (facts.place) return { place: facts.place, class: 'rooflink', radius_meters: 0 };
  const was = known?.state === 'lead' ? known.record?.facts : null;
  const isSame = was && addressOf(was).every((part, index) => part === addressOf(facts)[index]);
  return isSame ? null : findAddress({ ...facts, zip: facts.zipcode });
}

const addressOf = ({ address, city, state, zipcode }: FoundRecord['facts']) => [
  address,
  city,
  state,
  zipcode,
];
