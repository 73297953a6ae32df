import type { Transaction } from 'kysely';
import type { Lead } from '#contract/lead.ts';
import { dropRelay, eraseRelay } from '#server/db/drop-relay.ts';
import type { OpenDatabase } from '#server/db/open-database.ts';
import type { RelayLaneRow, RelayLeadRow } from '#server/db/relay-rows.ts';
import type { Schema } from '#server/db/schema.ts';
import { changeRelay } from './change-relay.ts';
import { dueNow } from './due.ts';
import type { LanePatch, RelayLedger, StepEnd } from './relay-ledger.ts';
import { recover, type StepTime } from './relay-steps.ts';

interface StoredLedgerDeps {
  readonly database: Pick<OpenDatabase, 'db' | 'trail' | 'bell'>;
  readonly companyId: number;
  /** Null when it was taken back or erased, or never was. */
  readonly readLead: (id: string) => Promise<Lead | null>;
}

/** More leads than this in doubt are looked for in turns. */
const mostDoubtful = 500;

/** The ledger in the database, beside the leads. */
export class StoredLedger implements RelayLedger {
  readonly #deps: StoredLedgerDeps;

  constructor(deps: StoredLedgerDeps) {
    this.#deps = deps;
  }

  get #db() {
    return this.#deps.database.db;
  }

  async lane(): Promise<RelayLaneRow> {
    const { companyId } = this.#deps;
    const find = () =>
      this.#db
        .selectFrom('relay_lanes')
        .selectAll()
        .where('company_id', '=', companyId)
        .executeTakeFirst();
    const known = await find();
    if (known) return known;
    await this.#db
      .insertInto('relay_lanes')
      .values({ company_id: companyId, beat: 0, failures: 0, holder: null })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
    const made = await find();
    if (!made) throw new Error('A lane was made and is not there.');
    return made;
  }

  async takeLane(seen: Pick<RelayLaneRow, 'holder' | 'beat'>, holder: string): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('relay_lanes')
      .set({ holder, beat: seen.beat + 1 })
      .where('company_id', '=', this.#deps.companyId)
      .where('beat', '=', seen.beat)
      .where((is) =>
        seen.holder === null ? is('holder', 'is', null) : is('holder', '=', seen.holder),
      )
      .executeTakeFirst();
    return numUpdatedRows > 0n;
  }

  beat(holder: string): Promise<boolean> {
    return beat(this.#db, this.#deps.companyId, holder);
  }

  async releaseLane(holder: string): Promise<void> {
    await this.#db
      .updateTable('relay_lanes')
      .set({ holder: null })
      .where('company_id', '=', this.#deps.companyId)
      .where('holder', '=', holder)
      .execute();
  }

  changeLane(patch: LanePatch): Promise<void> {
    return changeLane(this.#db, this.#deps.companyId, patch);
  }

  async recover(time: StepTime): Promise<void> {
    const rows = await this.#own(this.#db).where('state', '=', 'sending').execute();
    for (const row of rows)
      await this.#db
        .updateTable('relay_leads')
        .set(recover(row, time))
        .where('company_id', '=', row.company_id)
        .where('lead_id', '=', row.lead_id)
        .where('state', '=', 'sending')
        .where('attempts', '=', row.attempts)
        .execute();
  }

  doubtful(): Promise<RelayLeadRow[]> {
    return (
      this.#own(this.#db)
        .where('state', 'in', ['waiting', 'sending', 'unsure'])
        .where('doubt_from', 'is not', null)
        // Those that wait before those that a person is asked about.
        .orderBy('state', 'desc')
        .orderBy('due_at')
        .limit(mostDoubtful)
        .execute()
    );
  }

  async nextToSend(nowMs: number): Promise<{ row: RelayLeadRow; lead: Lead } | null> {
    for (;;) {
      const row = await this.#own(this.#db)
        .where('state', '=', 'waiting')
        .where('doubt_from', 'is', null)
        .where(dueNow(nowMs))
        .orderBy('due_at')
        .orderBy('lead_id')
        .limit(1)
        .executeTakeFirst();
      if (!row) return null;
      const lead = await this.#deps.readLead(row.lead_id);
      if (lead) return { row, lead };
      await dropRelay(this.#db, { company_id: row.company_id, id: row.lead_id });
    }
  }

  async nextDue(): Promise<string | null> {
    const row = await this.#db
      .selectFrom('relay_leads')
      .select('due_at')
      .where('company_id', '=', this.#deps.companyId)
      .where('state', '=', 'waiting')
      .orderBy('due_at')
      .limit(1)
      .executeTakeFirst();
    return row?.due_at ?? null;
  }

  begin(holder: string, tries: Parameters<RelayLedger['begin']>[1]): Promise<boolean> {
    return this.#orNothing(async (tx) => {
      if (!(await beat(tx, this.#deps.companyId, holder))) return false;
      for (const { row, patch, attempt } of tries) {
        const { numUpdatedRows } = await tx
          .updateTable('relay_leads')
          .set(patch)
          .where('company_id', '=', row.company_id)
          .where('lead_id', '=', row.lead_id)
          .where('state', '=', row.state)
          .where('attempts', '=', row.attempts)
          .executeTakeFirst();
        if (numUpdatedRows === 0n) return false;
        await tx.insertInto('relay_attempts').values(attempt).execute();
      }
      return true;
    });
  }

  async end({ row, patch, attempt, lane }: StepEnd): Promise<boolean> {
    const { database, companyId } = this.#deps;
    const isDone = await this.#orNothing(async (tx) => {
      await database.trail.lock(tx, companyId);
      const now = await this.#own(tx).where('lead_id', '=', row.lead_id).executeTakeFirst();
      if (now?.state !== row.state || now.attempts !== row.attempts) return false;
      await changeRelay(tx, database.trail, { row: now, patch });
      await tx
        .updateTable('relay_attempts')
        .set(attempt)
        .where('company_id', '=', companyId)
        .where('lead_id', '=', row.lead_id)
        .where('number', '=', attempt.number)
        .execute();
      if (Object.keys(lane).length > 0) await changeLane(tx, companyId, lane);
      await this.#letGo(tx, row.lead_id);
      return true;
    });
    if (isDone) database.bell.ring(companyId);
    return isDone;
  }

  taken(upstreamIds: readonly string[]): Promise<Set<string>> {
    return this.#idsOf(upstreamIds, 'any');
  }

  sent(upstreamIds: readonly string[]): Promise<Set<string>> {
    return this.#idsOf(upstreamIds, 'sent');
  }

  async #idsOf(upstreamIds: readonly string[], which: 'any' | 'sent'): Promise<Set<string>> {
    const taken = new Set<string>();
    for (let from = 0; from < upstreamIds.length; from += mostDoubtful) {
      const rows = await this.#db
        .selectFrom('relay_leads')
        .select('upstream_id')
        .where('company_id', '=', this.#deps.companyId)
        .where('upstream_id', 'in', upstreamIds.slice(from, from + mostDoubtful))
        .$if(which === 'sent', (of) => of.where('known_by', '<>', 'read-back'))
        .execute();
      for (const { upstream_id } of rows) if (upstream_id !== null) taken.add(upstream_id);
    }
    return taken;
  }

  async confirmedBetween(from: string, to: string): Promise<string[]> {
    const rows = await this.#own(this.#db)
      .where('state', '=', 'confirmed')
      .where('known_by', '=', 'answer')
      .where('changed_at', '>=', from)
      .where('changed_at', '<=', to)
      .limit(50)
      .execute();
    return rows.flatMap(({ upstream_id }) => upstream_id ?? []);
  }

  async timesSent(leadId: string): Promise<number> {
    const { times } = await this.#db
      .selectFrom('relay_attempts')
      .select(({ fn }) => fn.countAll().as('times'))
      .where('company_id', '=', this.#deps.companyId)
      .where('lead_id', '=', leadId)
      .where('kind', '=', 'create')
      .executeTakeFirstOrThrow();
    return Number(times);
  }

  async wasEverFound(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('relay_leads')
      .select('lead_id')
      .where('company_id', '=', this.#deps.companyId)
      .where('state', '=', 'confirmed')
      .where('known_by', '=', 'id')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Of a lead that was taken back or erased meanwhile, no more is kept than is needed. */
  async #letGo(tx: Transaction<Schema>, leadId: string): Promise<void> {
    const lead = await tx
      .selectFrom('leads')
      .select(['company_id', 'id', 'withdrawn_at', 'erased_at'])
      .where('company_id', '=', this.#deps.companyId)
      .where('id', '=', leadId)
      .executeTakeFirstOrThrow();
    if (lead.erased_at !== null) await eraseRelay(tx, lead);
    else if (lead.withdrawn_at !== null) await dropRelay(tx, lead);
  }

  #own(db: Transaction<Schema> | OpenDatabase['db']) {
    return db.selectFrom('relay_leads').selectAll().where('company_id', '=', this.#deps.companyId);
  }

  /** All that is written, or, when it turns out to be too late, none of it. */
  async #orNothing(work: (tx: Transaction<Schema>) => Promise<boolean>): Promise<boolean> {
    try {
      return await this.#db.transaction().execute(async (tx) => {
        if (await work(tx)) return true;
        throw new TooLate();
      });
    } catch (error) {
      if (error instanceof TooLate) return false;
      throw error;
    }
  }
}

/** Rolls back; seen nowhere else. */
class TooLate extends Error {}

async function beat(
  db: Transaction<Schema> | OpenDatabase['db'],
  companyId: number,
  holder: string,
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('relay_lanes')
    .set((is) => ({ beat: is('beat', '+', 1) }))
    .where('company_id', '=', companyId)
    .where('holder', '=', holder)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

async function changeLane(
  db: Transaction<Schema> | OpenDatabase['db'],
  companyId: number,
  patch: LanePatch,
): Promise<void> {
  await db.updateTable('relay_lanes').set(patch).where('company_id', '=', companyId).execute();
}
