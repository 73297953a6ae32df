import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * Migration 006: what owners choose for their kiosks, what visitors agree to, and the keys that
 * visitors' leads are sealed to.
 */
export async function createKioskTables(tx: Transaction<Schema>): Promise<void> {
  for (const column of ['settings', 'health'])
    await tx.schema.alterTable('kiosks').addColumn(column, 'text').execute();
  await tx.schema
    .createTable('kiosk_consents')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('version', 'integer', (column) => column.notNull())
    .addColumn('texts', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('kiosk_consents_key', ['company_id', 'version'])
    .execute();
  await tx.schema
    .createTable('sealing_keys')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('public_key', 'text', (column) => column.notNull())
    .addColumn('wrapped_private_key', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    // Two processes that make the next one at once cannot both.
    .addPrimaryKeyConstraint('sealing_keys_key', ['company_id', 'number'])
    .addUniqueConstraint('sealing_keys_id', ['company_id', 'id'])
    .execute();
}
