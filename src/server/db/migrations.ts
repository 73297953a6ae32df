import { sql, type Transaction } from 'kysely';
import { defaultLeadSource } from '#contract/lead.ts';
import { createAccessTables } from './access-tables.ts';
import { createDispatchTables } from './dispatch-tables.ts';
import { createKioskTables } from './kiosk-tables.ts';
import { defaultCompanyId } from './company.ts';
import { createReadBackTables } from './read-back-tables.ts';
import { createRelayTables } from './relay-tables.ts';
import type { Schema } from './schema.ts';

export interface Migration {
  readonly name: string;
  readonly up: (tx: Transaction<Schema>, kind: 'sqlite' | 'postgresql') => Promise<void>;
}

/** Forward only: a step that has been released is never edited, the next one corrects it. */
export const migrations: readonly Migration[] = [
  { name: '001-first-tables', up: createFirstTables },
  { name: '002-position-corrections', up: createPositionCorrections },
  { name: '003-lead-keys', up: createLeadKeys },
  { name: '004-access', up: createAccessTables },
  { name: '005-dispatch', up: createDispatchTables },
  { name: '006-kiosk', up: createKioskTables },
  { name: '007-relay', up: createRelayTables },
  { name: '008-read-back', up: createReadBackTables },
];

/**
 * Keys are made of spellings that SQL knows nothing of: the step notes which leads lack theirs,
 * and the store makes them (src/server/leads/fill-lead-keys.ts).
 */
async function createLeadKeys(
  tx: Transaction<Schema>,
  kind: 'sqlite' | 'postgresql',
): Promise<void> {
  for (const column of ['withdrawn_at', 'duplicates_seen', 'do_not_disturb_reason'] as const)
    await tx.schema.alterTable('leads').addColumn(column, 'text').execute();
  const leadKeys = tx.schema
    .createTable('lead_keys')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('do_not_disturb', 'integer', (column) => column.notNull())
    .addColumn('lead_id', 'text', (column) => column.notNull())
    // Read backwards it gives do-not-disturb first, then the newest: ids grow with time.
    .addPrimaryKeyConstraint('lead_keys_key', ['company_id', 'key', 'do_not_disturb', 'lead_id']);
  await (kind === 'sqlite' ? leadKeys.modifyEnd(sql`without rowid`) : leadKeys).execute();
  await tx.schema
    .createTable('unkeyed_leads')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('lead_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unkeyed_leads_key', ['company_id', 'lead_id'])
    .execute();
  await tx
    .insertInto('unkeyed_leads')
    .columns(['company_id', 'lead_id'])
    .expression(tx.selectFrom('leads').select(['company_id', 'id']))
    .execute();
}

async function createPositionCorrections(tx: Transaction<Schema>): Promise<void> {
  await tx.schema
    .createTable('position_corrections')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('building_key', 'text', (column) => column.notNull())
    .addColumn('cell', 'bigint', (column) => column.notNull())
    .addColumn('latitude', 'double precision', (column) => column.notNull())
    .addColumn('longitude', 'double precision', (column) => column.notNull())
    .addColumn('position_class', 'text', (column) => column.notNull())
    .addColumn('radius_meters', 'double precision', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('city', 'text', (column) => column.notNull())
    .addColumn('county', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('zipcode', 'text', (column) => column.notNull())
    .addColumn('corrected_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('position_corrections_key', ['company_id', 'building_key'])
    .execute();
  await tx.schema
    .createIndex('position_corrections_cell')
    .on('position_corrections')
    .columns(['company_id', 'cell'])
    .execute();
}

async function createFirstTables(tx: Transaction<Schema>): Promise<void> {
  await tx.schema
    .createTable('companies')
    .addColumn('id', 'integer', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .execute();
  await createPeopleTables(tx);
  await createLeadsTable(tx);
  await createSettingTables(tx);
  await tx.insertInto('companies').values({ id: defaultCompanyId, name: 'My company' }).execute();
  await tx
    .insertInto('lead_sources')
    .values({ company_id: defaultCompanyId, id: 'door-knocking', name: defaultLeadSource })
    .execute();
}

async function createPeopleTables(tx: Transaction<Schema>): Promise<void> {
  await tx.schema
    .createTable('customers')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('first_name', 'text', (column) => column.notNull())
    .addColumn('last_name', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('customers_key', ['company_id', 'id'])
    .execute();
  await tx.schema
    .createTable('users')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('users_key', ['company_id', 'id'])
    .execute();
  await tx.schema
    .createTable('contacts')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('type', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('contacts_key', ['company_id', 'customer_id', 'type'])
    .execute();
}

async function createLeadsTable(tx: Transaction<Schema>): Promise<void> {
  await tx.schema
    .createTable('leads')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('customer_id', 'text', (column) => column.notNull())
    .addColumn('user_id', 'text', (column) => column.notNull())
    .addColumn('cell', 'bigint', (column) => column.notNull())
    .addColumn('latitude', 'double precision', (column) => column.notNull())
    .addColumn('longitude', 'double precision', (column) => column.notNull())
    .addColumn('lead_status', 'text', (column) => column.notNull())
    .addColumn('lead_source_id', 'text', (column) => column.notNull())
    .addColumn('address', 'text', (column) => column.notNull())
    .addColumn('city', 'text', (column) => column.notNull())
    .addColumn('county', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('zipcode', 'text', (column) => column.notNull())
    .addColumn('region_id', 'text')
    .addColumn('region_name', 'text')
    .addColumn('extra_info', 'text')
    .addColumn('position_class', 'text')
    .addColumn('position_radius_meters', 'double precision')
    .addColumn('origin', 'text', (column) => column.notNull())
    .addColumn('external_id', 'text')
    .addColumn('receipt', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('idempotency_key', 'text')
    .addColumn('body_fingerprint', 'text')
    .addPrimaryKeyConstraint('leads_key', ['company_id', 'id'])
    .execute();
  const index = (name: string, columns: (keyof Schema['leads'])[]) =>
    tx.schema.createIndex(name).on('leads').columns(columns);
  await index('leads_receipt', ['company_id', 'receipt']).unique().execute();
  await index('leads_idempotency_key', ['company_id', 'idempotency_key']).unique().execute();
  await index('leads_external_id', ['company_id', 'external_id']).execute();
  await index('leads_created_at', ['company_id', 'created_at', 'id']).execute();
  // Covers a pin tile: the map is drawn from this index alone.
  await index('leads_cell', [
    'company_id',
    'cell',
    'id',
    'lead_status',
    'latitude',
    'longitude',
  ]).execute();
}

async function createSettingTables(tx: Transaction<Schema>): Promise<void> {
  await tx.schema
    .createTable('lead_sources')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('lead_sources_key', ['company_id', 'id'])
    .execute();
  await tx.schema
    .createTable('regions')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('polygon', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('regions_key', ['company_id', 'id'])
    .execute();
  await tx.schema
    .createTable('settings')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('key', 'text', (column) => column.notNull())
    .addColumn('value', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('settings_key', ['company_id', 'key'])
    .execute();
}
