import type { Kysely } from 'kysely';
import { defaultCompanyId } from '#server/db/company.ts';
import type { Schema } from '#server/db/schema.ts';

const hostedStreetsKey = 'map.hosted_streets';

/** What the owner chose for the map, remembered in the database. */
export class MapSettings {
  readonly #db: Kysely<Schema>;

  constructor(db: Kysely<Schema>) {
    this.#db = db;
  }

  /** Whether the free hosted streets are on; off until somebody turns them on. */
  async hostedStreets(): Promise<boolean> {
    const row = await this.#db
      .selectFrom('settings')
      .select('value')
      .where('company_id', '=', defaultCompanyId)
      .where('key', '=', hostedStreetsKey)
      .executeTakeFirst();
    return row?.value === 'on';
  }

  async setHostedStreets(enabled: boolean): Promise<void> {
    const value = enabled ? 'on' : 'off';
    await this.#db
      .insertInto('settings')
      .values({ company_id: defaultCompanyId, key: hostedStreetsKey, value })
      .onConflict((conflict) => conflict.columns(['company_id', 'key']).doUpdateSet({ value }))
      .execute();
  }
}
