import type { Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/** Migration 007: how far each lead is on its way to the upstream, and every try. */
export async function createRelayTables(tx: Transaction<Schema>): Promise<void> {
  for (const column of ['relay', 'upstream_id'] as const)
    await tx.schema.alterTable('leads').addColumn(column, 'text').execute();
  await tx.schema.alterTable('pins').addColumn('relay', 'text').execute();
  await createLedger(tx);
  await tx.schema
    .createTable('relay_attempts')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('lead_id', 'text', (column) => column.notNull())
    .addColumn('number', 'integer', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('started_at', 'text', (column) => column.notNull())
    .addColumn('ended_at', 'text')
    .addColumn('outcome', 'text')
    .addColumn('http_status', 'integer')
    .addPrimaryKeyConstraint('relay_attempts_key', ['company_id', 'lead_id', 'number'])
    .execute();
  await tx.schema
    .createTable('relay_lanes')
    .addColumn('company_id', 'integer', (column) => column.primaryKey())
    .addColumn('holder', 'text')
    .addColumn('beat', 'integer', (column) => column.notNull())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('pause_reason', 'text')
    .addColumn('paused_since', 'text')
    .addColumn('tries_again_at', 'text')
    .addColumn('moved_at', 'text')
    .addColumn('confirmed_at', 'text')
    .addColumn('mean_ms', 'integer')
    .execute();
}

async function createLedger(tx: Transaction<Schema>): Promise<void> {
  await tx.schema
    .createTable('relay_leads')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('lead_id', 'text', (column) => column.notNull())
    .addColumn('state', 'text', (column) => column.notNull())
    .addColumn('changed_at', 'text', (column) => column.notNull())
    .addColumn('due_at', 'text', (column) => column.notNull())
    .addColumn('attempts', 'integer', (column) => column.notNull())
    .addColumn('doubt_from', 'text')
    .addColumn('doubt_until', 'text')
    .addColumn('said_created', 'integer', (column) => column.notNull())
    .addColumn('sent', 'text')
    .addColumn('looks', 'integer', (column) => column.notNull())
    .addColumn('upstream_id', 'text')
    .addColumn('known_by', 'text')
    .addColumn('raw_answer', 'text')
    .addColumn('reason', 'text')
    .addColumn('faults', 'text')
    .addColumn('candidates', 'text')
    .addColumn('not_these', 'text')
    .addPrimaryKeyConstraint('relay_leads_key', ['company_id', 'lead_id'])
    .execute();
  await tx.schema
    .createIndex('relay_leads_due')
    .on('relay_leads')
    .columns(['company_id', 'state', 'due_at', 'lead_id'])
    .execute();
  await tx.schema
    .createIndex('relay_leads_upstream_id')
    .on('relay_leads')
    .columns(['company_id', 'upstream_id'])
    .execute();
}
