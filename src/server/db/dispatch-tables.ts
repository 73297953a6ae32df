import { sql, type Transaction } from 'kysely';
import type { Schema } from './schema.ts';

/**
 * What the dispatcher's screen stands on: the pins in the order of the map, their counts, and the
 * feed of changes. Pins hold text that SQL knows nothing of: the step notes which leads lack
 * theirs, and the store makes them (src/server/leads/fill-pins.ts).
 */
export async function createDispatchTables(
  tx: Transaction<Schema>,
  kind: 'sqlite' | 'postgresql',
): Promise<void> {
  await tx.schema
    .alterTable('leads')
    .addColumn('version', 'integer', (column) => column.notNull().defaultTo(1))
    .execute();
  await tx.schema.alterTable('leads').addColumn('updated_at', 'text').execute();
  await tx.schema
    .alterTable('companies')
    .addColumn('change_seq', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await tx.schema
    .alterTable('companies')
    .addColumn('regions_version', 'bigint', (column) => column.notNull().defaultTo(0))
    .execute();
  await createPins(tx, kind);
  await createFeed(tx, kind);
  await tx.schema
    .createTable('saved_views')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('owner_id', 'text', (column) => column.notNull())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('query', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('saved_views_key', ['company_id', 'owner_id', 'name'])
    .execute();
  await tx.schema
    .createTable('region_placing')
    .addColumn('company_id', 'integer', (column) => column.primaryKey())
    .addColumn('ranges', 'text', (column) => column.notNull())
    .addColumn('after_lead', 'text', (column) => column.notNull())
    .addColumn('renamed', 'text', (column) => column.notNull())
    .addColumn('placed', 'integer', (column) => column.notNull())
    .execute();
}

async function createPins(tx: Transaction<Schema>, kind: 'sqlite' | 'postgresql'): Promise<void> {
  const pins = tx.schema
    .createTable('pins')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('cell', 'bigint', (column) => column.notNull())
    .addColumn('lead_id', 'text', (column) => column.notNull())
    .addColumn('lead_status', 'text', (column) => column.notNull())
    .addColumn('lead_source_id', 'text', (column) => column.notNull())
    .addColumn('created_at', 'text', (column) => column.notNull())
    .addColumn('region_id', 'text')
    .addColumn('latitude', 'double precision', (column) => column.notNull())
    .addColumn('longitude', 'double precision', (column) => column.notNull())
    .addColumn('search_text', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('pins_key', ['company_id', 'cell', 'lead_id']);
  // Rows lie in the order of the map, so that a tile is one run through one part of the file.
  await (kind === 'sqlite' ? pins.modifyEnd(sql`without rowid`) : pins).execute();
  await indexPins(tx);
  const counts = tx.schema
    .createTable('pin_counts')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('level', 'integer', (column) => column.notNull())
    .addColumn('cell', 'bigint', (column) => column.notNull())
    .addColumn('lead_status', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addColumn('column_sum', 'bigint', (column) => column.notNull())
    .addColumn('row_sum', 'bigint', (column) => column.notNull())
    .addPrimaryKeyConstraint('pin_counts_key', ['company_id', 'level', 'cell', 'lead_status']);
  await (kind === 'sqlite' ? counts.modifyEnd(sql`without rowid`) : counts).execute();
  const inRegions = tx.schema
    .createTable('region_counts')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('region_id', 'text', (column) => column.notNull())
    .addColumn('lead_status', 'text', (column) => column.notNull())
    .addColumn('count', 'integer', (column) => column.notNull())
    .addPrimaryKeyConstraint('region_counts_key', ['company_id', 'region_id', 'lead_status']);
  await (kind === 'sqlite' ? inRegions.modifyEnd(sql`without rowid`) : inRegions).execute();
  // A table in the order of the map takes the place of this.
  await tx.schema.dropIndex('leads_cell').execute();
  await tx.schema
    .createTable('unpinned_leads')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('lead_id', 'text', (column) => column.notNull())
    .addPrimaryKeyConstraint('unpinned_leads_key', ['company_id', 'lead_id'])
    .execute();
  await tx
    .insertInto('unpinned_leads')
    .columns(['company_id', 'lead_id'])
    .expression(tx.selectFrom('leads').select(['company_id', 'id']).where('cell', '>=', 0))
    .execute();
}

/** Each holds all that its queries look at: a row elsewhere in the file costs more than a wide index. */
async function indexPins(tx: Transaction<Schema>): Promise<void> {
  const index = (name: string) => tx.schema.createIndex(name).on('pins');
  // Points of a status in a tile, and lists by status.
  await index('pins_status')
    .columns(['company_id', 'lead_status', 'cell', 'lead_id', 'latitude', 'longitude'])
    .execute();
  // Lists by time under any filter but text; it only ever grows at its end.
  await index('pins_created')
    .columns([
      'company_id',
      'created_at',
      'lead_id',
      'lead_status',
      'lead_source_id',
      'region_id',
      'latitude',
      'longitude',
      'cell',
    ])
    .execute();
  await tx.schema
    .createIndex('leads_address')
    .on('leads')
    .columns(['company_id', 'address', 'id'])
    .execute();
}

async function createFeed(tx: Transaction<Schema>, kind: 'sqlite' | 'postgresql'): Promise<void> {
  const feed = tx.schema
    .createTable('lead_changes')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('seq', 'bigint', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('lead_id', 'text')
    .addColumn('cell_before', 'bigint')
    .addColumn('cell_after', 'bigint')
    .addPrimaryKeyConstraint('lead_changes_key', ['company_id', 'seq']);
  await (kind === 'sqlite' ? feed.modifyEnd(sql`without rowid`) : feed).execute();
}
