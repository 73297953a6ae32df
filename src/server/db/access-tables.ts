import { type CreateTableBuilder, sql, type Transaction } from 'kysely';
import type { Migration } from './migrations.ts';
import type { Schema } from './schema.ts';

type Kind = Parameters<Migration['up']>[1];

/** Migration 004: people, sessions, keys, kiosks and the audit log. */
export async function createAccessTables(tx: Transaction<Schema>, kind: Kind): Promise<void> {
  await createSignInTables(tx, kind);
  await createTokenTables(tx);
  await createAuditTables(tx, kind);
  await tx.schema.alterTable('leads').addColumn('erased_at', 'text').execute();
}

/**
 * The tables of the sign-in library under our names: src/server/auth/sign-in.ts maps its fields
 * to these columns. Its driver wants real times and booleans where the database has them.
 */
async function createSignInTables(tx: Transaction<Schema>, kind: Kind): Promise<void> {
  const time = kind === 'sqlite' ? 'text' : 'timestamptz';
  const boolean = kind === 'sqlite' ? 'integer' : 'boolean';
  const table = (name: keyof Schema) =>
    tx.schema.createTable(name).addColumn('id', 'text', (column) => column.primaryKey());
  const withTimes = <Name extends string>(builder: CreateTableBuilder<Name, never>) =>
    builder
      .addColumn('created_at', time, (column) => column.notNull())
      .addColumn('updated_at', time, (column) => column.notNull());
  await withTimes(
    table('people')
      .addColumn('company_id', 'integer', (column) => column.notNull())
      .addColumn('role', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('email_verified', boolean, (column) => column.notNull())
      .addColumn('image', 'text')
      .addColumn('has_password', 'integer', (column) => column.notNull())
      .addColumn('two_factor_enabled', boolean)
      .addColumn('disabled_at', 'text')
      .addColumn('password_asked_at', 'text'),
  ).execute();
  await withTimes(
    table('sign_in_sessions')
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('token', 'text', (column) => column.notNull().unique())
      .addColumn('expires_at', time, (column) => column.notNull())
      .addColumn('ip_address', 'text')
      .addColumn('user_agent', 'text'),
  ).execute();
  await withTimes(
    table('sign_in_accounts')
      .addColumn('person_id', 'text', (column) => column.notNull())
      .addColumn('account_id', 'text', (column) => column.notNull())
      .addColumn('provider_id', 'text', (column) => column.notNull())
      .addColumn('access_token', 'text')
      .addColumn('refresh_token', 'text')
      .addColumn('id_token', 'text')
      .addColumn('access_token_expires_at', time)
      .addColumn('refresh_token_expires_at', time)
      .addColumn('scope', 'text')
      .addColumn('password', 'text'),
  ).execute();
  await withTimes(
    table('sign_in_tokens')
      .addColumn('identifier', 'text', (column) => column.notNull())
      .addColumn('value', 'text', (column) => column.notNull())
      .addColumn('expires_at', time, (column) => column.notNull()),
  ).execute();
  await table('sign_in_codes')
    .addColumn('person_id', 'text', (column) => column.notNull())
    .addColumn('secret', 'text', (column) => column.notNull())
    .addColumn('backup_codes', 'text', (column) => column.notNull())
    .addColumn('verified', boolean)
    .addColumn('failed_verification_count', 'integer')
    .addColumn('locked_until', time)
    .execute();
  const index = (on: keyof Schema, column: string) =>
    tx.schema.createIndex(`${on}_${column}`).on(on).column(column).execute();
  await index('people', 'company_id');
  await index('sign_in_sessions', 'person_id');
  await index('sign_in_accounts', 'person_id');
  await index('sign_in_tokens', 'identifier');
  await index('sign_in_codes', 'person_id');
}

/** What is handed over as a secret and kept as its hash. */
async function createTokenTables(tx: Transaction<Schema>): Promise<void> {
  const table = (name: keyof Schema) =>
    tx.schema
      .createTable(name)
      .addColumn('company_id', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint(`${name}_key`, ['company_id', 'id']);
  await table('one_time_links')
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('kind', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('email', 'text')
    .addColumn('person_id', 'text')
    .addColumn('expires_at', 'text', (column) => column.notNull())
    .addColumn('used_at', 'text')
    .execute();
  await table('api_keys')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull().unique())
    .addColumn('hint', 'text', (column) => column.notNull())
    .addColumn('last_used_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await table('kiosks')
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('code_hash', 'text', (column) => column.unique())
    .addColumn('code_expires_at', 'text')
    .addColumn('token_hash', 'text', (column) => column.unique())
    .addColumn('paired_at', 'text')
    .addColumn('last_contact_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
}

async function createAuditTables(tx: Transaction<Schema>, kind: Kind): Promise<void> {
  await tx.schema
    .createTable('audit_log')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('id', 'text', (column) => column.notNull())
    .addColumn('at', 'text', (column) => column.notNull())
    .addColumn('action', 'text', (column) => column.notNull())
    .addColumn('actor_kind', 'text', (column) => column.notNull())
    .addColumn('actor_id', 'text')
    .addColumn('actor_name', 'text', (column) => column.notNull())
    .addColumn('address', 'text')
    .addColumn('subject', 'text')
    .addPrimaryKeyConstraint('audit_log_key', ['company_id', 'id'])
    .execute();
  await tx.schema
    .createIndex('audit_log_subject')
    .on('audit_log')
    .columns(['company_id', 'subject', 'id'])
    .execute();
  await tx.schema
    .createTable('audit_details')
    .addColumn('company_id', 'integer', (column) => column.notNull())
    .addColumn('audit_id', 'text', (column) => column.notNull())
    .addColumn('subject', 'text')
    .addColumn('before_json', 'text')
    .addColumn('after_json', 'text')
    .addPrimaryKeyConstraint('audit_details_key', ['company_id', 'audit_id'])
    .execute();
  await tx.schema
    .createIndex('audit_details_subject')
    .on('audit_details')
    .columns(['company_id', 'subject'])
    .execute();
  await keepAudit(tx, kind);
}

/** From now on the database refuses to change or delete what was written down. */
export const keepAudit = (tx: Transaction<Schema>, kind: Kind): Promise<void> =>
  kind === 'sqlite' ? keepAuditOnSqlite(tx) : keepAuditOnPostgres(tx);

/** Only for a restore, which replaces the whole table in one transaction. */
export async function letGoOfAudit(tx: Transaction<Schema>, kind: Kind): Promise<void> {
  for (const verb of ['update', 'delete', 'truncate'])
    await sql
      .raw(`drop trigger if exists audit_log_no_${verb}${kind === 'sqlite' ? '' : ' on audit_log'}`)
      .execute(tx);
}

async function keepAuditOnSqlite(tx: Transaction<Schema>): Promise<void> {
  for (const verb of ['update', 'delete'])
    await sql
      .raw(
        `create trigger audit_log_no_${verb} before ${verb} on audit_log
         begin select raise(abort, 'audit_log is append-only'); end`,
      )
      .execute(tx);
}

async function keepAuditOnPostgres(tx: Transaction<Schema>): Promise<void> {
  await sql
    .raw(
      `create or replace function audit_log_is_append_only() returns trigger language plpgsql as
       $$ begin raise exception 'audit_log is append-only'; end $$`,
    )
    .execute(tx);
  for (const [verb, each] of [
    ['update', 'row'],
    ['delete', 'row'],
    ['truncate', 'statement'],
  ])
    await sql
      .raw(
        `create trigger audit_log_no_${verb} before ${verb} on audit_log
         for each ${each} execute function audit_log_is_append_only()`,
      )
      .execute(tx);
}
