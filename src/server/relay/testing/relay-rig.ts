import { mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';
import { createLeadSchema, type CreateLeadInput } from '#contract/lead.ts';
import type { LeadRelay, RelayProgress } from '#contract/relay.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import type { RecordPlace } from '#server/db/read-back-rows.ts';
import { createTestDatabase, type TestDatabase } from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { placeKeys } from '#server/geocode/place-keys.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { openRelay, type Relay } from '#server/relay/open-relay.ts';
import { leadRelay, relayProgress } from '#server/relay/relay-book.ts';
import { LoopbackRoofLink } from './loopback-rooflink.ts';

/** So short that a test need not wait, and still in the order of the real ones. */
const quickProfile = {
  create: { timeout_seconds: 0.4 },
  list: { timeout_seconds: 2, records_on_page: 20 },
  read_back: { rest_seconds: 0.3 },
  pace: { requests_per_second: 5, settle_seconds: 0.6, lease_seconds: 1 },
};

const by = systemActor(defaultCompanyId);

/** A database, its leads, and a relay to a RoofLink on loopback. */
export class RelayRig {
  readonly upstream = new LoopbackRoofLink();
  readonly #place: TestDatabase;
  readonly #profileFile: string;
  readonly #keyFile: string;
  readonly errors: unknown[] = [];
  /** The address index, in a word. */
  findAddress: (address: string) => RecordPlace | null = () => null;
  database: OpenDatabase;
  store: LeadStore;
  #relays: Relay[] = [];

  private constructor(place: TestDatabase, database: OpenDatabase) {
    this.#place = place;
    this.database = database;
    this.store = this.#storeOf(database);
    const dir = mkdtempSync(join(place.options.dataDir, 'relay-'));
    this.#profileFile = join(dir, 'profile.json');
    this.#keyFile = join(dir, 'key');
    this.profile({});
    this.writeKey(this.upstream.key);
  }

  static async open(kind: OpenDatabase['kind']): Promise<RelayRig> {
    const place = await createTestDatabase(kind);
    const rig = new RelayRig(place, await openDatabase(place.options));
    await rig.upstream.start();
    return rig;
  }

  profile(given: object): void {
    writeFileSync(this.#profileFile, JSON.stringify({ ...quickProfile, ...given }));
  }

  writeKey(key: string): void {
    writeFileSync(this.#keyFile, `${key}\n`, { mode: 0o600 });
  }

  get keyFile(): string {
    return this.#keyFile;
  }

  /** One more process that relays; it reads what was made there only where that is said. */
  start({ readBack } = { readBack: false }): Relay {
    const relay = openRelay({
      database: this.database,
      upstream: {
        baseUrl: new URL(this.upstream.url),
        key: { file: this.#keyFile },
        profileFile: this.#profileFile,
        readBack,
      },
      readLead: (companyId, id) => this.store.get(companyId, id),
      readPlace: placeKeys,
      takeRecord: (companyId, record) => this.store.takeRecord(companyId, record),
      findAddress: (address) => Promise.resolve(this.findAddress(address.address)),
      onError: (error) => void this.errors.push(error),
    });
    this.#relays.push(relay);
    return relay;
  }

  /** Saves a lead; its id. */
  async save(body: Partial<CreateLeadInput> = {}): Promise<string> {
    const lead = createLeadSchema.parse({
      address: '12 Elm St',
      city: 'Larkfield',
      state: 'KS',
      zipcode: '67473',
      latitude: '39.39',
      longitude: '-98.62',
      first_name: 'Ada',
      last_name: 'Okafor',
      ...body,
    });
    const outcome = await this.store.create(by, lead);
    if (outcome.kind !== 'created') throw new Error(outcome.kind);
    return outcome.lead.id;
  }

  async relayOf(id: string): Promise<LeadRelay | null> {
    return leadRelay(this.database.db, defaultCompanyId, id);
  }

  progress(): Promise<RelayProgress> {
    return relayProgress(this.database.db, {
      companyId: defaultCompanyId,
      target: {
        companyId: defaultCompanyId,
        host: 'upstream.example',
        gapMs: 220,
        readsBack: true,
      },
      nowMs: Date.now(),
    });
  }

  /** Resolves when the lead is in that state. */
  until(id: string, state: LeadRelay['state']): Promise<LeadRelay> {
    return vi.waitFor(
      async () => {
        const relay = await this.relayOf(id);
        if (relay?.state !== state) throw new Error(JSON.stringify(relay));
        return relay;
      },
      { timeout: 20_000, interval: 20 },
    );
  }

  async close(): Promise<void> {
    await Promise.all(this.#relays.map((relay) => relay.close()));
    await this.upstream.stop();
    await this.database.close();
    await this.#place.remove();
  }

  #storeOf(database: OpenDatabase): LeadStore {
    return new LeadStore({
      database,
      stateAt: () => null,
      buildingKey,
      readDoor: doorOf,
      isRelayed: () => true,
    });
  }
}
