import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { type MemberRole, memberRoleSchema } from '#contract/role.ts';
import type { Person } from '#contract/team.ts';
import type { PersonRow, Schema } from '#server/db/schema.ts';

/** What became of a change to somebody's role or leave to sign in. */
export type ChangeOutcome =
  | { readonly kind: 'changed'; readonly before: Person; readonly after: Person }
  | { readonly kind: 'unknown' }
  /** Nobody would be left to let anybody in. */
  | { readonly kind: 'last-owner' };

/** E-mail of an owner who has not chosen one: `.invalid` reaches nobody, by RFC 2606. */
export const placeholderEmail = (id: string): string => `${id}@owner.invalid`;

/** The people of all companies; every call names the company. */
export class People {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Whether anybody could let others in. Once there is an owner there is always one. */
  async hasOwner(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('people')
      .select('id')
      .where('role', '=', 'owner')
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** An owner that only the first link has let in: the next start makes another link. */
  async hasOwnerWithPassword(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('people')
      .select('id')
      .where('role', '=', 'owner')
      .where('has_password', '=', 1)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Whom only the first link has let in so far. */
  async ownerWithoutPassword(companyId: number): Promise<string | null> {
    const row = await this.#db
      .selectFrom('people')
      .select('id')
      .where('company_id', '=', companyId)
      .where('role', '=', 'owner')
      .where('has_password', '=', 0)
      .executeTakeFirst();
    return row?.id ?? null;
  }

  async list(companyId: number): Promise<Person[]> {
    const rows = await this.#db
      .selectFrom('people')
      .selectAll()
      .where('company_id', '=', companyId)
      .orderBy('name')
      .orderBy('id')
      .execute();
    return rows.map(personOf);
  }

  find(companyId: number, id: string): Promise<PersonRow | undefined> {
    return this.#db
      .selectFrom('people')
      .selectAll()
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .executeTakeFirst();
  }

  findByEmail(email: string): Promise<PersonRow | undefined> {
    return this.#db.selectFrom('people').selectAll().where('email', '=', email).executeTakeFirst();
  }

  /** Changes a role, or takes or gives the leave to sign in; without it all sessions end. */
  async change(
    companyId: number,
    id: string,
    { role, disabled }: { role: MemberRole; disabled: boolean },
  ): Promise<ChangeOutcome> {
    return this.#db.transaction().execute(async (tx) => {
      const people = new People(tx);
      const row = await people.find(companyId, id);
      if (!row) return { kind: 'unknown' };
      const disabled_at = disabled ? (row.disabled_at ?? new Date().toISOString()) : null;
      const after = { ...row, role, disabled_at };
      await tx
        .updateTable('people')
        .set({ role, disabled_at })
        .where('company_id', '=', companyId)
        .where('id', '=', id)
        .execute();
      if (!(await people.#hasWorkingOwner(companyId))) return undo(tx, row);
      if (disabled) await tx.deleteFrom('sign_in_sessions').where('person_id', '=', id).execute();
      return { kind: 'changed', before: personOf(row), after: personOf(after) };
    });
  }

  async #hasWorkingOwner(companyId: number): Promise<boolean> {
    const row = await this.#db
      .selectFrom('people')
      .select('id')
      .where('company_id', '=', companyId)
      .where('role', '=', 'owner')
      .where('disabled_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
    return row !== undefined;
  }
}

async function undo(tx: Kysely<Schema>, row: PersonRow): Promise<ChangeOutcome> {
  const { role, disabled_at } = row;
  await tx.updateTable('people').set({ role, disabled_at }).where('id', '=', row.id).execute();
  return { kind: 'last-owner' };
}

/** Somebody as the owner's screen shows them. */
function personOf(row: PersonRow): Person {
  return {
    id: row.id,
    name: row.name,
    email: row.has_password ? row.email : null,
    role: z.parse(memberRoleSchema, row.role),
    two_factor_enabled: Boolean(row.two_factor_enabled),
    disabled_at: row.disabled_at,
    created_at: new Date(row.created_at).toISOString(),
    password_asked_at: row.password_asked_at,
  };
}
