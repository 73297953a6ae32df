import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Migration 008: how far the upstream's list is read, and the records that were found in it. */
export async function createReadBackTables(tx: Transaction<Schema>): Promise<void> {
  await tx.schema
    .createTable('read_backs')
    .addColumn('company_id', 'integer', (column) => column.primaryKey())
    .addColumn('watermark', 'text')
    .addColumn('walk_started_at', 'text')
    .addColumn('next_page', 'integer', (column) => column.notNull())
    .addColumn('last_count', 'integer')
    .addColumn('round_pages', 'integer', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('last_walk_at', 'text')
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('failing_since', 'text')
    .execute();
  await tx.schema
    .createTable('read_back_records')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('upstream_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('lead_id', 'text')
    .addColumn('record', 'text')
    .addColumn('placed', 'text')
    .addColumn('status_label', 'text')
    .addColumn('hidden_at', 'text')
    .addColumn('tried_at', 'text', (column) => column.notNull())
    // One record, one lead: whoever comes second finds it taken.
    .addPrimaryKeyConstraint('read_back_records_key', ['company_id', 'upstream_id'])
    .execute();
  await tx.schema
    .createIndex('read_back_records_lead')
    .on('read_back_records')
    .columns(['company_id', 'lead_id'])
    .unique()
    .execute();
  await tx.schema
    .createIndex('read_back_records_state')
    .on('read_back_records')
    .columns(['company_id', 'state', 'tried_at'])
    .execute();
}
