import type { Kysely } from 'kysely';
import { type Actor, writeAudit } from '#server/db/audit-log.ts';
import type { Schema } from '#server/db/schema.ts';

const hostedStreetsKey = 'map.hosted_streets';

/** What each company chose for the map, remembered in the database. */
export class MapSettings {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Whether the free hosted streets are on; off until somebody turns them on. */
  async hostedStreets(companyId: number): Promise<boolean> {
    const row = await this.#db
      .selectFrom('settings')
      .select('value')
      .where('company_id', '=', companyId)
      .where('key', '=', hostedStreetsKey)
      .executeTakeFirst();
    return row?.value === 'on';
  }

  async setHostedStreets(by: Actor, enabled: boolean): Promise<void> {
    const value = enabled ? 'on' : 'off';
    await this.#db
      .insertInto('settings')
      .values({ company_id: by.companyId, key: hostedStreetsKey, value })
      .onConflict((conflict) => conflict.columns(['company_id', 'key']).doUpdateSet({ value }))
      .execute();
    await writeAudit(this.#db, by, {
      action: 'map-setup.changed',
      subject: null,
      after: { hosted_streets: value },
    });
  }
}
