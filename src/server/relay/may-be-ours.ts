import type { FoundRecord } from '#server/db/read-back-rows.ts';
import { fold, mayBeMadeThen, nameKey } from './match-leads.ts';
import { readTime } from './read-time.ts';
import type { ReadPlace, SentLead } from './sent-lead.ts';
import { splitAddress } from './split-address.ts';

/** A lead of ours that may be upstream without our knowing. */
export interface Doubt {
  /** Milliseconds since 1970: when it may have been made there. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** Null where nobody knows any more what was sent. */
  readonly sent: SentLead | null;
}

/**
 * Whether a record may be such a lead. Then it is left alone until that is settled: a pin that
 * comes later costs nothing, one house twice on the map a second visit. So likeness of any kind is
 * enough here, and where the list shows none of our ids, so is the time.
 */
export function mayBeOurs(
  record: FoundRecord,
  {
    doubts,
    readPlace,
    showsIds,
  }: { doubts: readonly Doubt[]; readPlace: ReadPlace; showsIds: boolean },
): boolean {
  if (doubts.length === 0) return false;
  const { facts } = record;
  const name = nameKey(record.name);
  const own = nameKey(`${facts.first_name} ${facts.last_name}`);
  const buildings = [
    readPlace(splitAddress(record.address)).building,
    readPlace({ ...facts, zip: facts.zipcode }).building,
  ].filter((key) => key !== null);
  const time = readTime(record.createdAt);
  return doubts.some(({ sent, ...doubt }) => {
    if ((!showsIds || !sent) && mayBeMadeThen(time, { ...doubt, nowMs: doubt.untilMs }))
      return true;
    if (!sent) return false;
    const isSameName = nameKey(sent.name) !== '' && [name, own].includes(nameKey(sent.name));
    const isSamePlace =
      fold(sent.address) === fold(record.address) ||
      (sent.building !== null && buildings.includes(sent.building));
    return isSameName || isSamePlace;
  });
}
