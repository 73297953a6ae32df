import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  type ChangeLeadInput,
  changeLeadSchema,
  type HistoryEntry,
} from '#contract/change-lead.ts';
import { createLeadSchema, type Lead } from '#contract/lead.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { createCompany } from '#server/db/company.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { LeadStore } from './lead-store.ts';

/** Set to 10000 for the whole promise; the suite runs some of them each time. */
const interleavings = Number(process.env['LEADMAP_INTERLEAVINGS'] ?? 150);
/** On one lead, so that its history can be read as a whole. */
const perLead = 50;

const body = createLeadSchema.parse({
  address: '12 Elm St',
  state: 'VT',
  zipcode: '05641',
  latitude: '44.2',
  longitude: '-72.5',
  lead_status: 'u',
});

/** A change that the server said yes to, and what its editor had before the eyes. */
interface Acknowledged {
  readonly seen: Lead;
  readonly body: ChangeLeadInput;
}

interface Editor {
  seen: Lead;
}

const steps = ['a reads', 'b reads', 'a writes', 'b writes', 'both write'] as const;

describe.each(testDatabaseKinds)('two who change the same lead on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;
  let store: LeadStore;
  let company: number;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
    store = new LeadStore({ database, stateAt: () => 'VT', buildingKey, readDoor: doorOf });
    company = await createCompany(database.db, 'Test');
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  async function newLead(): Promise<Lead> {
    const outcome = await store.create(systemActor(company), body);
    if (!('lead' in outcome)) throw new Error(`Not created: ${outcome.kind}`);
    return read(outcome.lead.id);
  }
  async function read(id: string): Promise<Lead> {
    const lead = await store.get(company, id);
    if (!lead) throw new Error('The lead is gone.');
    return lead;
  }

  let written = 0;
  function randomChange(random: Random): ChangeLeadInput {
    written += 1;
    // A new value each time, so that each change can be told from every other.
    const changes: ChangeLeadInput[] = [
      { first_name: `First ${written}` },
      { cell: `802-555-${written}` },
      { city: `City ${written}`, extra_info: { written } },
      { latitude: String(Number((44 + written / 1e5).toFixed(5))), longitude: '-72.5' },
      { last_name: `Last ${written}`, email: `${written}@example.com` },
    ];
    return random.pick(changes);
  }

  async function write(editor: Editor, change: ChangeLeadInput): Promise<Acknowledged[]> {
    const { seen } = editor;
    const { id, version } = seen;
    const outcome = await store.change({
      by: systemActor(company),
      id,
      version,
      body: changeLeadSchema.parse(change),
    });
    if (outcome.kind !== 'changed') {
      expect(outcome.kind).toBe('stale');
      return [];
    }
    editor.seen = outcome.lead;
    return [{ seen, body: change }];
  }

  async function interleave(
    random: Random,
    { a, b }: { a: Editor; b: Editor },
  ): Promise<Acknowledged[]> {
    const acknowledged: Acknowledged[] = [];
    for (let count = 1 + random.below(4); count > 0; count -= 1) {
      const step = random.pick(steps);
      if (step === 'a reads') a.seen = await read(a.seen.id);
      if (step === 'b reads') b.seen = await read(b.seen.id);
      const writers = { 'a writes': [a], 'b writes': [b], 'both write': [a, b] };
      const now = step in writers ? writers[step as keyof typeof writers] : [];
      const answers = await Promise.all(now.map((editor) => write(editor, randomChange(random))));
      acknowledged.push(...answers.flat());
    }
    return acknowledged;
  }

  /**
   * Goes through the history from the first version to the last: each change began where the one
   * before it ended, and was made by somebody who had exactly that before the eyes.
   */
  function checkChain(first: Lead, history: readonly HistoryEntry[], all: readonly Acknowledged[]) {
    const changes = history.filter(({ action }) => action === 'lead.changed').toReversed();
    expect(changes).toHaveLength(all.length);
    const byVersion = new Map(all.map((change) => [change.seen.version, change]));
    // No two were let through on one version.
    expect(byVersion.size).toBe(all.length);
    const state: Record<string, unknown> = { ...factsOf(first) };
    for (const [index, entry] of changes.entries()) {
      const change = byVersion.get(first.version + index);
      if (!change) throw new Error(`Version ${first.version + index} was changed by nobody.`);
      expect(factsOf(change.seen)).toMatchObject(state);
      for (const [field, value] of Object.entries(entry.before ?? {}))
        expect(value, field).toEqual(state[field]);
      expect(entry.after).toMatchObject(change.body);
      Object.assign(state, entry.after);
    }
    return state;
  }

  test(
    `lose nothing that the other has not seen, in ${interleavings} interleavings`,
    async () => {
      const random = new Random(2026);
      let acknowledged = 0;
      let stale = 0;
      for (let done = 0; done < interleavings; done += perLead) {
        const first = await newLead();
        const editors = { a: { seen: first }, b: { seen: first } };
        const all: Acknowledged[] = [];
        const before = written;
        for (let turn = 0; turn < perLead; turn += 1)
          all.push(...(await interleave(random, editors)));
        const history = await store.history(company, first.id);
        const state = checkChain(first, history ?? [], all);
        const last = await read(first.id);
        expect(last.version).toBe(first.version + all.length);
        expect(factsOf(last)).toMatchObject(state);
        acknowledged += all.length;
        stale += written - before - all.length;
      }
      // Not vacuous: many got through, and many were held back.
      expect(acknowledged).toBeGreaterThan(interleavings / 5);
      expect(stale).toBeGreaterThan(interleavings / 5);
    },
    60_000 + 400 * interleavings,
  );
});

/** A lead in the words of its history. */
function factsOf({ contacts, region, lead_source, ...lead }: Lead): Record<string, unknown> {
  const of = (wanted: string) => contacts.find(({ type }) => type === wanted)?.value ?? '';
  return {
    ...lead,
    // These change by themselves.
    version: null,
    updated_at: null,
    region: region?.name ?? null,
    lead_source: lead_source.id,
    cell: of('mobile'),
    phone: of('home'),
    email: of('email'),
  };
}
