import type { RelayCandidate } from '#contract/relay.ts';
import type { UpstreamRecord } from './read-list.ts';
import { readTime } from './read-time.ts';
import type { ReadPlace, SentLead } from './sent-lead.ts';
import { splitAddress } from './split-address.ts';

/** A lead that was sent and whose end is unknown. */
export interface DoubtfulLead {
  readonly leadId: string;
  /** Null when it was erased: then its id alone tells. */
  readonly sent: SentLead | null;
  /** Milliseconds since 1970: when it may have been made upstream. */
  readonly fromMs: number;
  readonly untilMs: number;
  /** By the clock of now, which may have been put right since. */
  readonly nowMs: number;
  /** Upstream ids that a person said are not it. */
  readonly notThese: readonly string[];
  /** Whether another doubtful lead was sent with the same address and name. */
  readonly hasTwin: boolean;
}

/** What was read of the upstream's list. */
export interface ListWalk {
  readonly records: readonly UpstreamRecord[];
  /** Whether it goes back far enough for every lead that is looked for. */
  readonly isComplete: boolean;
}

/** What the ledger knows of the records of a walk. */
export interface WalkFacts {
  /** Ids of records that other leads are confirmed with. */
  readonly taken: ReadonlySet<string>;
  /** Whether the list shows what is known to be there; without that, absence means nothing. */
  readonly isTrue: boolean;
}

export type LookVerdict =
  | { readonly kind: 'found'; readonly id: string; readonly by: 'id' | 'likeness' }
  /** Surely not there. */
  | { readonly kind: 'absent' }
  /** Records that may be it, and nothing that settles it. */
  | { readonly kind: 'alike'; readonly candidates: readonly RelayCandidate[] }
  /** The list cannot be relied on, or was not read far enough. */
  | { readonly kind: 'unclear' };

/** Clocks and zones of the upstream are unknown: a day, and some. */
const wideMs = 26 * 3_600_000;
/** For a time that is surely meant as we read it. */
const tightMs = 15 * 60_000;

/**
 * Whether a lead is among the records. Its own id decides. Without it, only one record with the
 * same door, name and minute, in a list that shows no ids at all, is taken for it: a question to
 * a person costs a minute, a false match loses a lead, a false absence doubles one.
 */
export function judgeLook(
  lead: DoubtfulLead,
  { records, isComplete }: ListWalk,
  { facts, readPlace }: { readonly facts: WalkFacts; readonly readPlace: ReadPlace },
): LookVerdict {
  const own = records.find(({ leadId }) => leadId === lead.leadId);
  if (own) return { kind: 'found', id: own.id, by: 'id' };
  const showsIds = records.some(({ leadId }) => leadId !== '');
  const candidates = records
    // What was made for another lead of ours is not this one.
    .filter(({ id, leadId }) => leadId === '' && !facts.taken.has(id))
    .filter(({ id }) => !lead.notThese.includes(id))
    .flatMap((record) => candidateOf(record, { lead, readPlace, showsIds }));
  const [only, ...others] = candidates;
  // Without ids in the list, what was sent must be known to tell that nothing is like it.
  const isTelling = showsIds || lead.sent !== null;
  if (!only) return { kind: isComplete && facts.isTrue && isTelling ? 'absent' : 'unclear' };
  const isProof = others.length === 0 && !showsIds && !lead.hasTwin && isComplete && only.isExact;
  return isProof
    ? { kind: 'found', id: only.candidate.upstream_id, by: 'likeness' }
    : {
        kind: 'alike',
        candidates: candidates.slice(0, mostCandidates).map((one) => one.candidate),
      };
}

const mostCandidates = 20;

function candidateOf(
  record: UpstreamRecord,
  { lead, readPlace, showsIds }: { lead: DoubtfulLead; readPlace: ReadPlace; showsIds: boolean },
): { candidate: RelayCandidate; isExact: boolean }[] {
  const { sent } = lead;
  const time = readTime(record.createdAt);
  if (!sent || !mayBeMadeThen(time, lead)) return [];
  const keys = readPlace(splitAddress(record.address));
  const isSameDoor =
    sent.door !== null && keys.door !== null
      ? sent.door === keys.door
      : fold(sent.address) === fold(record.address);
  const isSameBuilding = isSameDoor || (sent.building !== null && sent.building === keys.building);
  const isSameName = nameKey(sent.name) !== '' && nameKey(sent.name) === nameKey(record.name);
  // In a list that shows our ids, a record without one at another address is somebody else's.
  if (!(isSameBuilding || (isSameName && !showsIds))) return [];
  const isSameTime =
    time !== null && time.ms >= lead.fromMs - tightMs && time.ms <= lead.untilMs + tightMs;
  const alike = [
    ...(isSameBuilding ? (['address'] as const) : []),
    ...(isSameName ? (['name'] as const) : []),
    ...(isSameTime ? (['time'] as const) : []),
  ];
  return [
    {
      candidate: {
        upstream_id: record.id,
        name: record.name,
        address: record.address.replaceAll(/\s+/g, ' '),
        created_at: time?.isExact ? new Date(time.ms).toISOString() : record.createdAt || null,
        status_label: record.statusLabel || null,
        alike,
      },
      isExact: isSameDoor && isSameName && isSameTime && time.isExact,
    },
  ];
}

/** Whether a record of that time may be what was sent, whatever its zone. */
export const mayBeMadeThen = (
  time: ReturnType<typeof readTime>,
  lead: Pick<DoubtfulLead, 'fromMs' | 'untilMs' | 'nowMs'>,
): boolean =>
  time === null ||
  (time.ms >= Math.min(lead.fromMs, lead.nowMs) - wideMs &&
    time.ms <= Math.max(lead.untilMs, lead.nowMs) + wideMs);

/** Letters and digits alone. */
export const fold = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** "Silva, Ana" and "Ana Silva" are one. */
export const nameKey = (name: string): string => fold(name).split(' ').toSorted().join(' ');
