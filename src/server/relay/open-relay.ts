import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Lead } from '#contract/lead.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { ReadBack } from './read-back.ts';
import type { PlacedRecord, TakeOutcome } from './read-back-book.ts';
import { readProfile } from './read-profile.ts';
import { systemClock } from './relay-clock.ts';
import { createRelayRoom } from './relay-room.ts';
import { RelayLoop } from './relay-loop.ts';
import { gapMsOf, RelayWorker } from './relay-worker.ts';
import type { ReadPlace } from './sent-lead.ts';
import { StoredLedger } from './stored-ledger.ts';
import { StoredReadBack } from './stored-read-back.ts';
import type { FindAddress } from './take-records.ts';
import { UpstreamClient } from './upstream-client.ts';
import { type KeyPlace, UpstreamKey } from './upstream-key.ts';

/** Well within the time that a server takes to stop. */
const createGraceMs = 5_000;

/** A RoofLink account. */
interface UpstreamPlace {
  readonly baseUrl: URL;
  readonly key: KeyPlace;
  /** Null for the default. */
  readonly profileFile: string | null;
  /** Whether leads that were made there are read. */
  readonly readBack: boolean;
}

interface RelayDeps {
  readonly database: OpenDatabase;
  /** Null without an upstream: then nothing is sent, and all else is as if there were no relay. */
  readonly upstream: UpstreamPlace | null;
  readonly readLead: (companyId: number, id: string) => Promise<Lead | null>;
  readonly readPlace: ReadPlace;
  /** Makes a lead of a record that was made upstream. */
  readonly takeRecord: (companyId: number, record: PlacedRecord) => Promise<TakeOutcome>;
  readonly findAddress: FindAddress;
  /** Never told anything of a lead, nor the key. */
  readonly onError: (error: unknown) => void;
}

export interface Relay {
  readonly room: (app: Hono) => void;
  /** Lets the request that is under way come to its end. */
  close(): Promise<void>;
}

/**
 * The relay of the server's own company, which has the account. Throws a ProfileFault or KeyFault
 * when either cannot be used.
 */
export function openRelay(deps: RelayDeps): Relay {
  const { database, upstream } = deps;
  if (!upstream)
    return { room: createRelayRoom({ database, target: null }), close: () => Promise.resolve() };
  const companyId = defaultCompanyId;
  const profile = readProfile(upstream.profileFile);
  const key = new UpstreamKey(upstream.key);
  // Whoever starts the server shall hear of it, and not of a relay that pauses.
  key.current();
  const client = new UpstreamClient(upstream.baseUrl, profile);
  const readLead = (id: string) => deps.readLead(companyId, id);
  const ledger = new StoredLedger({ database, companyId, readLead });
  const worker = new RelayWorker({
    ledger,
    upstream: client,
    readBack: upstream.readBack
      ? new ReadBack({
          ...deps,
          book: new StoredReadBack({ ...deps, companyId, readLead, take: deps.takeRecord }),
          ledger,
          profile,
          clock: systemClock,
        })
      : null,
    profile,
    key: () => key.currentOrNull(),
    readPlace: deps.readPlace,
    clock: systemClock,
    random: Math.random,
    name: randomUUID(),
    // A data folder belongs to one process at a time.
    leaseMs: database.kind === 'sqlite' ? 0 : profile.pace.lease_seconds * 1000,
  });
  const loop = new RelayLoop({ worker, clock: systemClock, onError: deps.onError });
  const stopListening = database.bell.listen((company) => company === companyId && loop.wake());
  loop.start();
  return {
    room: createRelayRoom({
      database,
      target: {
        companyId,
        host: upstream.baseUrl.host,
        gapMs: gapMsOf(profile),
        readsBack: upstream.readBack,
      },
    }),
    async close() {
      stopListening();
      client.stop(createGraceMs);
      await loop.stop();
    },
  };
}
