import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createLeadSchema } from '#contract/lead.ts';
import { systemActor } from '#server/db/audit-log.ts';
import { defaultCompanyId } from '#server/db/company.ts';
import { migrate } from '#server/db/migrate.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  createTestDatabase,
  type TestDatabase,
  testDatabaseKinds,
} from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { fillLeadKeys } from './fill-lead-keys.ts';
import { LeadStore } from './lead-store.ts';

/** More than two batches. */
const count = 1100;

describe.each(testDatabaseKinds)('a database from before there were keys, on %s', (kind) => {
  let place: TestDatabase;
  let database: OpenDatabase;

  beforeAll(async () => {
    place = await createTestDatabase(kind);
    database = await openDatabase(place.options);
  }, 60_000);
  afterAll(async () => {
    await database.close();
    await place.remove();
  });

  const keys = () =>
    database.db.selectFrom('lead_keys').selectAll().orderBy('key').orderBy('lead_id').execute();

  /** Takes the migration back, as if this version had never run. */
  async function forgetKeys() {
    await database.db.schema.dropTable('lead_keys').execute();
    await database.db.schema.dropTable('unkeyed_leads').execute();
    for (const column of ['withdrawn_at', 'duplicates_seen', 'do_not_disturb_reason'])
      await database.db.schema.alterTable('leads').dropColumn(column).execute();
    await sql`delete from migrations where name = '003-lead-keys'`.execute(database.db);
  }

  test('gets the keys that its leads would have got, also when it is interrupted', async () => {
    const store = new LeadStore({ database, stateAt: () => null, buildingKey, readDoor: doorOf });
    await Promise.all(
      Array.from({ length: count }, (_, index) =>
        store.create(
          systemActor(defaultCompanyId),
          createLeadSchema.parse({
            address: `${index + 1} Elm St`,
            state: 'VT',
            zipcode: '05641',
            latitude: 44.2,
            longitude: -72.5,
            lead_status: index % 7 === 0 ? 'dnd' : 'u',
            cell: index % 3 === 0 ? '802-555-0134' : null,
            email: `ana${index}@example.com`,
          }),
        ),
      ),
    );
    const made = await keys();
    expect(made.length).toBeGreaterThan(2 * count);
    await forgetKeys();
    await migrate(database.db, kind);

    let read = 0;
    const crashing = fillLeadKeys(database.db, (fields) => {
      read += 1;
      if (read > 700) throw new Error('interrupted');
      return doorOf(fields);
    });
    await expect(crashing).rejects.toThrow('interrupted');
    const some = await keys();
    expect(some.length).toBeGreaterThan(0);
    expect(some.length).toBeLessThan(made.length);

    await fillLeadKeys(database.db, doorOf);
    expect(await keys()).toEqual(made);
  });
});
