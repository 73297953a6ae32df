import type { Kysely } from 'kysely';
import * as z from 'zod/mini';
import { type MemberRole, memberRoleSchema } from '#contract/role.ts';
import type { ApiKey } from '#contract/team.ts';
import type { Schema } from '#server/db/schema.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { hashToken, mintToken } from './secret-token.ts';

/** A key can be told from other secrets, by people and by scanners of leaked ones. */
const prefix = 'leadmap_';
/** The last use is written down no oftener than this, so that reading stays reading. */
const noteEveryMs = 60_000;

/** Whom a key speaks for. */
export interface KeyHolder {
  readonly companyId: number;
  readonly id: string;
  readonly name: string;
  readonly role: MemberRole;
}

/** The keys of integrators; only their hashes are kept. */
export class ApiKeys {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  async create(
    companyId: number,
    { name, role }: { name: string; role: MemberRole },
  ): Promise<ApiKey & { key: string }> {
    const key = `${prefix}${mintToken()}`;
    const row = {
      id: uuidV7(),
      name,
      role,
      hint: key.slice(0, prefix.length + 4),
      created_at: new Date().toISOString(),
      last_used_at: null,
    };
    await this.#db
      .insertInto('api_keys')
      .values({ ...row, company_id: companyId, key_hash: hashToken(key), revoked_at: null })
      .execute();
    return { ...row, key };
  }

  async list(companyId: number): Promise<ApiKey[]> {
    const rows = await this.#db
      .selectFrom('api_keys')
      .select(['id', 'name', 'role', 'hint', 'created_at', 'last_used_at'])
      .where('company_id', '=', companyId)
      .where('revoked_at', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map((row) => ({ ...row, role: z.parse(memberRoleSchema, row.role) }));
  }

  /** Its name, or null when there is no such key in use. */
  async revoke(companyId: number, id: string): Promise<string | null> {
    const row = await this.#db
      .updateTable('api_keys')
      .set({ revoked_at: new Date().toISOString() })
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    return row?.name ?? null;
  }

  /** Whose key this is; null when it is none, or revoked. */
  async holder(key: string): Promise<KeyHolder | null> {
    const row = await this.#db
      .selectFrom('api_keys')
      .select(['company_id', 'id', 'name', 'role', 'last_used_at'])
      .where('key_hash', '=', hashToken(key))
      .where('revoked_at', 'is', null)
      .executeTakeFirst();
    if (!row) return null;
    await this.#noteUse(row);
    const { company_id: companyId, id, name } = row;
    return { companyId, id, name, role: z.parse(memberRoleSchema, row.role) };
  }

  async #noteUse(row: { company_id: number; id: string; last_used_at: string | null }) {
    const now = Date.now();
    if (row.last_used_at && now - Date.parse(row.last_used_at) < noteEveryMs) return;
    await this.#db
      .updateTable('api_keys')
      .set({ last_used_at: new Date(now).toISOString() })
      .where('company_id', '=', row.company_id)
      .where('id', '=', row.id)
      .execute();
  }
}
