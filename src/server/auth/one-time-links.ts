import type { Kysely } from 'kysely';
import type { MemberRole } from '#contract/role.ts';
import type { OneTimeLink } from '#contract/team.ts';
import type { OneTimeLinkRow, Schema } from '#server/db/schema.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { hashToken, mintToken } from './secret-token.ts';

/** How long each kind of link works. */
const lifeMs = {
  owner: 24 * 60 * 60_000,
  invitation: 7 * 24 * 60 * 60_000,
  password: 24 * 60 * 60_000,
} as const;

interface NewLink {
  readonly companyId: number;
  readonly kind: OneTimeLinkRow['kind'];
  readonly role: MemberRole;
  readonly email?: string | null;
  readonly personId?: string | null;
}

/** Links that let somebody in once: the first owner, who was invited, who needs a new password. */
export class OneTimeLinks {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Makes one. Its token stands behind the `#`, so that no server's log ever has it. */
  async make(origin: string, { companyId, kind, role, ...more }: NewLink): Promise<OneTimeLink> {
    const token = mintToken();
    const now = Date.now();
    const row = {
      company_id: companyId,
      id: uuidV7(),
      token_hash: hashToken(token),
      kind,
      role,
      email: more.email ?? null,
      person_id: more.personId ?? null,
      created_at: new Date(now).toISOString(),
      expires_at: new Date(now + lifeMs[kind]).toISOString(),
      used_at: null,
    };
    await this.#db.insertInto('one_time_links').values(row).execute();
    return { id: row.id, link: `${origin}/welcome#${token}`, expires_at: row.expires_at };
  }

  /** A link that still works; null when it never did, was used, or is too old. */
  async find(token: string): Promise<OneTimeLinkRow | null> {
    const row = await this.#db
      .selectFrom('one_time_links')
      .selectAll()
      .where('token_hash', '=', hashToken(token))
      .where('used_at', 'is', null)
      .where('expires_at', '>', new Date().toISOString())
      .executeTakeFirst();
    return row ?? null;
  }

  /** Uses it up; false when somebody else was quicker. */
  async use({ company_id, id }: OneTimeLinkRow): Promise<boolean> {
    const { numUpdatedRows } = await this.#db
      .updateTable('one_time_links')
      .set({ used_at: new Date().toISOString() })
      .where('company_id', '=', company_id)
      .where('id', '=', id)
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return numUpdatedRows > 0;
  }

  /** Lets a link be used again whose following came to nothing. */
  async giveBack({ company_id, id }: OneTimeLinkRow): Promise<void> {
    await this.#db
      .updateTable('one_time_links')
      .set({ used_at: null })
      .where('company_id', '=', company_id)
      .where('id', '=', id)
      .execute();
  }

  /** Invitations that still work, newest first. */
  invitations(companyId: number) {
    return this.#db
      .selectFrom('one_time_links')
      .select(['id', 'role', 'email', 'created_at', 'expires_at'])
      .where('company_id', '=', companyId)
      .where('kind', '=', 'invitation')
      .where('used_at', 'is', null)
      .where('expires_at', '>', new Date().toISOString())
      .orderBy('id', 'desc')
      .execute();
  }

  /** Takes an invitation back; false when there is none that still works. */
  async withdraw(companyId: number, id: string): Promise<boolean> {
    const { numDeletedRows } = await this.#db
      .deleteFrom('one_time_links')
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .where('kind', '=', 'invitation')
      .where('used_at', 'is', null)
      .executeTakeFirst();
    return numDeletedRows > 0;
  }

  /** Forgets the password links of somebody: the newest alone shall work. */
  async forgetPasswordLinks(personId: string): Promise<void> {
    await this.#db
      .deleteFrom('one_time_links')
      .where('person_id', '=', personId)
      .where('used_at', 'is', null)
      .execute();
  }
}
