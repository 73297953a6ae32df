import {
  type CreateLead,
  type CreatedLead,
  type Lead,
  type LeadSource,
  type ListLeadsQuery,
} from '#contract/lead.ts';
import { type Place, placeFromWire } from '#contract/place.ts';
import type { StateCode } from '#contract/state.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import { isRowFault } from '#server/db/row-fault.ts';
import { bodyFingerprint } from './body-fingerprint.ts';
import { GroupCommit } from './group-commit.ts';
import { asksForDefaultSource, newLeadRows, type NewLead } from './lead-rows.ts';
import { listLeads } from './list-leads.ts';
import { regionOf } from './region-finder.ts';
import { createdLead, storedLeads } from './stored-lead.ts';
import { LeadWriter, type WriteOutcome } from './lead-writer.ts';

/** What a create call ended as. */
export type CreateOutcome =
  | { readonly kind: 'created' | 'replayed'; readonly lead: CreatedLead }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'unknown-source' };

/** Id of the lead source that every company has. */
const defaultSourceId = 'door-knocking';

export interface LeadStoreDeps {
  readonly database: OpenDatabase;
  /** The state or province around a place; null at sea and abroad. */
  readonly stateAt: (place: Place) => StateCode | null;
  /** One spelling of an address without its unit. */
  readonly buildingKey: (fields: {
    readonly address: string;
    readonly city: string;
    readonly state: string;
    readonly zip: string;
  }) => string;
}

/** The leads of all companies in one database; every call names the company. */
export class LeadStore {
  readonly #database: OpenDatabase;
  readonly #stateAt: LeadStoreDeps['stateAt'];
  readonly #buildingKey: LeadStoreDeps['buildingKey'];
  readonly #writer: GroupCommit<NewLead, WriteOutcome>;

  constructor(deps: LeadStoreDeps) {
    this.#database = deps.database;
    this.#stateAt = deps.stateAt;
    this.#buildingKey = deps.buildingKey;
    const writer = new LeadWriter(deps.database.db);
    this.#writer = new GroupCommit({
      write: (group) => writer.write(group),
      isJobFault: isRowFault,
      mostPerCommit: 256,
      mostWaiting: 10_000,
    });
  }

  /**
   * Makes a customer, its user, contacts and job, and resolves after the commit. With a key, a
   * repeat of the same body gives the first answer and makes nothing; without one, always a new
   * lead. Rejects with WriteQueueFull when too many are waiting.
   */
  async create(
    companyId: number,
    body: CreateLead,
    idempotencyKey: string | null = null,
  ): Promise<CreateOutcome> {
    const leadSourceId = await this.#sourceId(companyId, body.lead_source);
    if (leadSourceId === null) return { kind: 'unknown-source' };
    const place = placeFromWire(body);
    const region = await regionOf(this.#database.reads, {
      companyId,
      place,
      stateAt: this.#stateAt,
    });
    const outcome = await this.#writer.submit(
      newLeadRows(body, {
        companyId,
        leadSourceId,
        region,
        idempotencyKey,
        buildingKey: () => this.#buildingKey({ ...body, city: body.city ?? '', zip: body.zipcode }),
        bodyFingerprint: idempotencyKey === null ? null : bodyFingerprint(body),
        now: new Date(),
      }),
    );
    return outcome.kind === 'key-reused'
      ? outcome
      : { kind: outcome.kind, lead: createdLead(outcome.lead) };
  }

  async get(companyId: number, id: string): Promise<Lead | null> {
    const rows = await this.#database.reads
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .execute();
    const [lead] = await storedLeads(this.#database.reads, companyId, rows);
    return lead ?? null;
  }

  list(companyId: number, query: ListLeadsQuery): Promise<{ count: number; leads: Lead[] }> {
    return listLeads(this.#database.reads, companyId, query);
  }

  /** The company's lead sources by name; `Door Knocking` is always among them. */
  sources(companyId: number): Promise<LeadSource[]> {
    return this.#database.reads
      .selectFrom('lead_sources')
      .select(['id', 'name'])
      .where('company_id', '=', companyId)
      .orderBy('name')
      .execute();
  }

  /** Resolves when every accepted write is committed. */
  drain(): Promise<void> {
    return this.#writer.drain();
  }

  async #sourceId(companyId: number, asked: string | null | undefined): Promise<string | null> {
    if (asksForDefaultSource(asked)) return defaultSourceId;
    const row = await this.#database.reads
      .selectFrom('lead_sources')
      .select('id')
      .where('company_id', '=', companyId)
      .where('id', '=', asked ?? '')
      .executeTakeFirst();
    return row?.id ?? null;
  }
}
