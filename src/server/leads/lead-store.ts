import type { Duplicate, FindDuplicates } from '#contract/duplicate.ts';
import type { HistoryEntry } from '#contract/change-lead.ts';
import type { CreateLead, CreatedLead, Lead, LeadSource, ListLeadsQuery } from '#contract/lead.ts';
import type { NearestLeadsQuery } from '#contract/lead-figures.ts';
import type { Receipt } from '#contract/receipt.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { Actor } from '#server/db/audit-log.ts';
import type { StateAt } from '#server/db/drawn-regions.ts';
import { isRowFault } from '#server/db/row-fault.ts';
import { truncateLog } from '#server/db/truncate-log.ts';
import { bodyFingerprint } from './body-fingerprint.ts';
import { changeLead, type ChangeOutcome } from './change-lead.ts';
import { changeStatuses, type StatusesOutcome } from './change-statuses.ts';
import { type ErasedLead, eraseLead } from './erase-lead.ts';
import { fillLeadKeys } from './fill-lead-keys.ts';
import { fillPins } from './fill-pins.ts';
import { askedOf } from './asked-of-lead.ts';
import { findDuplicates } from './find-duplicates.ts';
import { GroupCommit } from './group-commit.ts';
import type { ReadDoor } from './lead-keys.ts';
import { newLeadRows, type NewLead } from './lead-rows.ts';
import { addNote, leadHistory } from './lead-history.ts';
import { LeadLists, type ListedPage } from './list-leads.ts';
import { LeadWriter, type WriteOutcome } from './lead-writer.ts';
import { readReceipt, showReceipt } from './receipt.ts';
import { nearestLeads } from './nearest-leads.ts';
import { type RecordOutcome, type TakenRecord, takeRecord } from './take-record.ts';
import { sourceId } from './source-id.ts';
import { createdLead, storedLeads } from './stored-lead.ts';
import { withdrawLead, type WithdrawOutcome } from './withdraw-lead.ts';

/** What a create call ended as. */
export type CreateOutcome =
  | { readonly kind: 'created' | 'replayed'; readonly lead: CreatedLead }
  | { readonly kind: 'key-reused' }
  | { readonly kind: 'unknown-source' };

export interface LeadStoreDeps {
  readonly database: OpenDatabase;
  readonly stateAt: StateAt;
  /** One spelling of an address without its unit. */
  readonly buildingKey: (fields: {
    readonly address: string;
    readonly city: string;
    readonly state: string;
    readonly zip: string;
  }) => string;
  /** One spelling of an address with its unit. */
  readonly readDoor: ReadDoor;
  /** Whether new leads of a company go on to the upstream; absent: none do. */
  readonly isRelayed?: (companyId: number) => boolean;
}

/** The leads of all companies in one database; every call names the company. */
export class LeadStore {
  readonly #deps: LeadStoreDeps;
  readonly #database: OpenDatabase;
  readonly #stateAt: StateAt;
  readonly #buildingKey: LeadStoreDeps['buildingKey'];
  readonly #readDoor: ReadDoor;
  readonly #rows: LeadWriter;
  readonly #writer: GroupCommit<NewLead, WriteOutcome>;
  readonly #lists: LeadLists;

  constructor(deps: LeadStoreDeps) {
    this.#deps = deps;
    this.#database = deps.database;
    this.#stateAt = deps.stateAt;
    this.#buildingKey = deps.buildingKey;
    this.#readDoor = deps.readDoor;
    this.#lists = new LeadLists(deps.database);
    this.#rows = new LeadWriter(deps.database, deps.stateAt);
    this.#writer = new GroupCommit({
      write: (group) => this.#rows.write(group),
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
    by: Actor,
    body: CreateLead,
    idempotencyKey: string | null = null,
  ): Promise<CreateOutcome> {
    const { companyId } = by;
    const leadSourceId = await sourceId(this.#database.reads, companyId, body.lead_source);
    if (leadSourceId === null) return { kind: 'unknown-source' };
    const regions = await this.#database.regions.of(this.#database.reads, companyId);
    const fields = { ...body, city: body.city ?? '', zip: body.zipcode };
    const outcome = await this.#writer.submit(
      newLeadRows(body, {
        by,
        leadSourceId,
        regions,
        stateAt: this.#stateAt,
        idempotencyKey,
        door: this.#readDoor(fields),
        buildingKey: () => this.#buildingKey(fields),
        bodyFingerprint: idempotencyKey === null ? null : bodyFingerprint(body),
        isRelayed: this.#deps.isRelayed?.(companyId) ?? false,
        now: new Date(),
      }),
    );
    if (outcome.kind === 'created') this.#database.bell.ring(companyId);
    return outcome.kind === 'key-reused'
      ? outcome
      : { kind: outcome.kind, lead: createdLead(outcome.lead) };
  }

  /** A lead of a record that was made upstream; see {@link takeRecord}. */
  takeRecord(companyId: number, taken: TakenRecord): Promise<RecordOutcome> {
    return takeRecord({ ...this.#deps, writer: this.#rows }, companyId, taken);
  }

  /** One lead; null when there is none or it was withdrawn. */
  async get(companyId: number, id: string): Promise<Lead | null> {
    const rows = await this.#database.reads
      .selectFrom('leads')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .where('withdrawn_at', 'is', null)
      .where('erased_at', 'is', null)
      .execute();
    const [lead] = await storedLeads(this.#database.reads, companyId, rows);
    return lead ?? null;
  }

  list(companyId: number, query: ListLeadsQuery): Promise<ListedPage> {
    return this.#lists.page(companyId, query);
  }

  /** Leads that may be the one being entered; see {@link findDuplicates}. */
  findDuplicates(companyId: number, asked: FindDuplicates): Promise<Duplicate[]> {
    return findDuplicates(this.#database.reads, { companyId, asked, readDoor: this.#readDoor });
  }

  /** Leads that may be the same as a stored one; null when there is no such lead. */
  async duplicatesOf(companyId: number, id: string): Promise<Duplicate[] | null> {
    const lead = await this.get(companyId, id);
    if (!lead) return null;
    const asked = askedOf(lead);
    const readDoor = this.#readDoor;
    return findDuplicates(this.#database.reads, { companyId, asked, readDoor, id });
  }

  /** Changes a lead that is still as it was seen; see {@link changeLead}. */
  change(asked: Parameters<typeof changeLead>[1]): Promise<ChangeOutcome> {
    return changeLead(this.#deps, asked);
  }

  /** Changes the status of many; see {@link changeStatuses}. */
  changeStatuses(asked: Parameters<typeof changeStatuses>[1]): Promise<StatusesOutcome> {
    return changeStatuses(this.#deps, asked);
  }

  /** What happened to a lead, newest first; null when there is none. */
  history(companyId: number, id: string): Promise<HistoryEntry[] | null> {
    return leadHistory(this.#database.reads, companyId, id);
  }

  /** Writes a note into a lead's history; null when there is no such lead. */
  addNote(asked: Parameters<typeof addNote>[1]): Promise<HistoryEntry | null> {
    return addNote(this.#database, asked);
  }

  /** Workable leads around a place; see {@link nearestLeads}. */
  nearest(companyId: number, query: NearestLeadsQuery): ReturnType<typeof nearestLeads> {
    return nearestLeads(this.#database, companyId, query);
  }

  /** Takes a lead back; see {@link withdrawLead}. */
  withdraw(by: Actor, id: string): Promise<WithdrawOutcome> {
    return withdrawLead(this.#database, { by, id, readDoor: this.#readDoor });
  }

  /** Erases what is personal in a lead; see {@link eraseLead}. */
  async erase(by: Actor, id: string, reason: string | null): Promise<ErasedLead | null> {
    const readDoor = this.#readDoor;
    const buildingKey = this.#buildingKey;
    const { db, kind } = this.#database;
    const erased = await eraseLead(this.#database, { by, id, reason, readDoor, buildingKey });
    // The log that SQLite writes ahead still has the pages as they were.
    if (kind === 'sqlite') await truncateLog(db);
    return erased;
  }

  /** The lead of a receipt in any spelling, also when it was withdrawn; null when there is none. */
  async receipt(companyId: number, typed: string): Promise<Receipt | null> {
    const receipt = readReceipt(typed);
    if (receipt === null) return null;
    const row = await this.#database.reads
      .selectFrom('leads')
      .select(['id as lead_id', 'external_id', 'created_at', 'withdrawn_at'])
      .where('company_id', '=', companyId)
      .where('receipt', '=', receipt)
      .executeTakeFirst();
    return row ? { receipt: showReceipt(receipt), ...row } : null;
  }

  /** Makes leads of older versions findable and puts them on the map; to be awaited first. */
  async fill(): Promise<void> {
    await fillLeadKeys(this.#database.db, this.#readDoor);
    await fillPins(this.#database);
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
}
