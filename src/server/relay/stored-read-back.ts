import type { Lead } from '#contract/lead.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import {
  type FoundRecord,
  foundRecordSchema,
  newReadBack,
  type ReadBackRecordRow,
  type ReadBackRow,
} from '#server/db/read-back-rows.ts';
import type { Doubt } from './may-be-ours.ts';
import type { KnownRecord, PlacedRecord, ReadBackBook, TakeOutcome } from './read-back-book.ts';
import { type ReadPlace, readSent, sentLead } from './sent-lead.ts';

interface StoredReadBackDeps {
  readonly database: Pick<OpenDatabase, 'db'>;
  readonly companyId: number;
  readonly readPlace: ReadPlace;
  /** Null when it was taken back or erased, or never was. */
  readonly readLead: (id: string) => Promise<Lead | null>;
  /** Makes or changes a lead, all or nothing. */
  readonly take: (companyId: number, record: PlacedRecord) => Promise<TakeOutcome>;
}

/** Ids of one question to the database. */
const mostAsked = 500;

/** What is known of records that were made upstream, in the database beside the leads. */
export class StoredReadBack implements ReadBackBook {
  readonly #deps: StoredReadBackDeps;

  constructor(deps: StoredReadBackDeps) {
    this.#deps = deps;
  }

  get #db() {
    return this.#deps.database.db;
  }

  async state(): Promise<ReadBackRow> {
    const { companyId } = this.#deps;
    const row = await this.#db
      .selectFrom('read_backs')
      .selectAll()
      .where('company_id', '=', companyId)
      .executeTakeFirst();
    if (row) return row;
    const fresh = newReadBack(companyId);
    await this.#db
      .insertInto('read_backs')
      .values(fresh)
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    return fresh;
  }

  async turn(seen: ReadBackRow, patch: Partial<Omit<ReadBackRow, 'company_id'>>): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('read_backs')
      .set(patch)
      .where('company_id', '=', seen.company_id)
      .where('next_page', '=', seen.next_page)
      .where('due_at', '=', seen.due_at)
      .where('round_pages', '=', seen.round_pages)
      .where((is) =>
        seen.walk_started_at === null
          ? is('walk_started_at', 'is', null)
          : is('walk_started_at', '=', seen.walk_started_at),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  async known(ids: readonly string[]): Promise<Map<string, KnownRecord>> {
    const known = new Map<string, KnownRecord>();
    for (let from = 0; from < ids.length; from += mostAsked) {
      const rows = await this.#records()
        .where('upstream_id', 'in', ids.slice(from, from + mostAsked))
        .execute();
      for (const row of rows)
        known.set(row.upstream_id, { state: row.state, record: recordOf(row) });
    }
    return known;
  }

  async doubts(): Promise<Doubt[]> {
    const rows = await this.#db
      .selectFrom('relay_leads')
      .select(['lead_id', 'sent', 'doubt_from', 'doubt_until', 'changed_at'])
      .where('company_id', '=', this.#deps.companyId)
      .where('doubt_from', 'is not', null)
      .where('state', '<>', 'confirmed')
      .execute();
    return Promise.all(
      rows.map(async (row) => ({
        fromMs: Date.parse(row.doubt_from ?? row.changed_at),
        untilMs: Date.parse(row.doubt_until ?? row.changed_at),
        sent: readSent(row.sent) ?? (await this.#sentOf(row.lead_id)),
      })),
    );
  }

  take(record: PlacedRecord): Promise<TakeOutcome> {
    return this.#deps.take(this.#deps.companyId, record);
  }

  async keep(record: FoundRecord, state: 'left' | 'unplaced', nowMs: number): Promise<void> {
    const kept = {
      state,
      record: JSON.stringify(record),
      tried_at: new Date(nowMs).toISOString(),
    };
    await this.#db
      .insertInto('read_back_records')
      .values({
        company_id: this.#deps.companyId,
        upstream_id: record.id,
        lead_id: null,
        placed: null,
        status_label: null,
        hidden_at: null,
        ...kept,
      })
      .onConflict((conflict) =>
        conflict
          .columns(['company_id', 'upstream_id'])
          .doUpdateSet(kept)
          // Another process may have made its lead meanwhile.
          .where('read_back_records.lead_id', 'is', null),
      )
      .execute();
  }

  async drop(id: string): Promise<void> {
    await this.#db
      .deleteFrom('read_back_records')
      .where('company_id', '=', this.#deps.companyId)
      .where('upstream_id', '=', id)
      .where('lead_id', 'is', null)
      .execute();
  }

  async kept(limit: number): Promise<FoundRecord[]> {
    const rows = await this.#records()
      .where('state', 'in', ['left', 'unplaced'])
      .orderBy('tried_at')
      .limit(limit)
      .execute();
    return rows.flatMap((row) => recordOf(row) ?? []);
  }

  #records() {
    return this.#db
      .selectFrom('read_back_records')
      .select(['upstream_id', 'state', 'record'])
      .where('company_id', '=', this.#deps.companyId);
  }

  /** After a backup was restored it may have been sent by a server that is no more. */
  async #sentOf(leadId: string) {
    const lead = await this.#deps.readLead(leadId);
    return lead && sentLead(lead, this.#deps.readPlace, lead.created_at);
  }
}

/** A row of an older version counts as unread: then it is taken anew. */
function recordOf({ record }: Pick<ReadBackRecordRow, 'record'>): FoundRecord | null {
  const parsed = record === null ? null : foundRecordSchema.safeParse(JSON.parse(record));
  return parsed?.success ? parsed.data : null;
}
