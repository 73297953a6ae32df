import type { Kysely } from 'kysely';
import type { Kiosk } from '#contract/team.ts';
import { shownKiosk, shownKioskColumns } from '#server/db/kiosk-row.ts';
import type { Schema } from '#server/db/schema.ts';
import { uuidV7 } from '#server/db/uuid-v7.ts';
import { hashToken, mintCode, mintToken, readCode } from './secret-token.ts';

const codeLifeMs = 15 * 60_000;
/** The last contact is written down no oftener than this, so that reading stays reading. */
const noteEveryMs = 60_000;

/** Which kiosk a device is. */
export interface KioskDevice {
  readonly companyId: number;
  readonly id: string;
  readonly name: string;
}

/** Devices that take leads in without anybody signed in: paired by a code, kept by a token. */
export class Kiosks {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Makes a kiosk and the code that a device becomes it with. */
  async create(companyId: number, name: string): Promise<Kiosk & { code: string }> {
    const code = mintCode();
    const now = Date.now();
    const row = {
      id: uuidV7(),
      name,
      created_at: new Date(now).toISOString(),
      paired_at: null,
      last_contact_at: null,
      code_expires_at: new Date(now + codeLifeMs).toISOString(),
      settings: null,
      health: null,
    };
    await this.#db
      .insertInto('kiosks')
      .values({
        ...row,
        company_id: companyId,
        code_hash: hashToken(code),
        token_hash: null,
        revoked_at: null,
      })
      .execute();
    return { ...shownKiosk(row), code };
  }

  async list(companyId: number): Promise<Kiosk[]> {
    const rows = await this.#db
      .selectFrom('kiosks')
      .select(shownKioskColumns)
      .where('company_id', '=', companyId)
      .where('revoked_at', 'is', null)
      .orderBy('id')
      .execute();
    return rows.map(shownKiosk);
  }

  /** Pairs the device that the code was typed on; null when there is no such code any more. */
  async pair(typed: string): Promise<(KioskDevice & { token: string }) | null> {
    const token = mintToken();
    const now = new Date().toISOString();
    const row = await this.#db
      .updateTable('kiosks')
      .set({
        code_hash: null,
        code_expires_at: null,
        token_hash: hashToken(token),
        paired_at: now,
        last_contact_at: now,
      })
      .where('code_hash', '=', hashToken(readCode(typed)))
      .where('code_expires_at', '>', now)
      .where('revoked_at', 'is', null)
      .returning(['company_id', 'id', 'name'])
      .executeTakeFirst();
    return row ? { companyId: row.company_id, id: row.id, name: row.name, token } : null;
  }

  /** Its name, or null when there is no such kiosk in use. */
  async revoke(companyId: number, id: string): Promise<string | null> {
    const row = await this.#db
      .updateTable('kiosks')
      .set({ revoked_at: new Date().toISOString(), code_hash: null, token_hash: null })
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .where('revoked_at', 'is', null)
      .returning('name')
      .executeTakeFirst();
    return row?.name ?? null;
  }

  /**
   * The device is none any more: its token opens nothing. The kiosk stays in the list, unpaired, with
   * the time it left. False when it had left or was revoked before.
   */
  async leave(companyId: number, id: string): Promise<boolean> {
    const row = await this.#db
      .updateTable('kiosks')
      .set({ token_hash: null, paired_at: null, last_contact_at: new Date().toISOString() })
      .where('company_id', '=', companyId)
      .where('id', '=', id)
      .where('token_hash', 'is not', null)
      .returning('id')
      .executeTakeFirst();
    return row !== undefined;
  }

  /** Which kiosk holds this token; null when it is none, revoked, or has left. */
  async device(token: string): Promise<KioskDevice | null> {
    const row = await this.#db
      .selectFrom('kiosks')
      .select(['company_id', 'id', 'name', 'last_contact_at'])
      .where('token_hash', '=', hashToken(token))
      .executeTakeFirst();
    if (!row) return null;
    const now = Date.now();
    if (now - Date.parse(row.last_contact_at ?? '') >= noteEveryMs)
      await this.#db
        .updateTable('kiosks')
        .set({ last_contact_at: new Date(now).toISOString() })
        .where('company_id', '=', row.company_id)
        .where('id', '=', row.id)
        .execute();
    return { companyId: row.company_id, id: row.id, name: row.name };
  }
}
