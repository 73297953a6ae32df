import { join } from 'node:path';
import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite';
import type { SqliteDatabase, SqliteStatement } from 'kysely';

/** Statements kept prepared; far more than the program has distinct queries. */
const keptStatements = 500;

export const sqlitePath = (dataDir: string): string => join(dataDir, 'leadmap.sqlite');

/**
 * Opens a SQLite file for Kysely's SqliteDialect. Write-ahead log with `synchronous=FULL`: an
 * acknowledged commit survives a power cut (measured, see docs/decisions).
 */
export function openSqlite(path: string): SqliteDatabase {
  const database = new DatabaseSync(path);
  database.exec(`
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA foreign_keys = ON;
    PRAGMA busy_timeout = 5000;
    -- What is erased is overwritten, not only forgotten.
    PRAGMA secure_delete = ON;
  `);
  const kept = new Map<string, SqliteStatement>();
  return {
    close: () => database.close(),
    prepare(sql) {
      if (sql === 'rollback') return rollbackOf(database);
      const known = kept.get(sql);
      if (known) return known;
      const statement = asKyselyStatement(database.prepare(sql));
      if (kept.size >= keptStatements) kept.clear();
      kept.set(sql, statement);
      return statement;
    },
  };
}

/**
 * After a full disk or a failed write SQLite has rolled back by itself. Asking for it again would
 * fail, and that failure would hide the first: https://sqlite.org/lang_transaction.html
 */
function rollbackOf(database: DatabaseSync): SqliteStatement {
  return {
    reader: false,
    all: () => [],
    run() {
      if (database.isTransaction) database.exec('rollback');
      return { changes: 0, lastInsertRowid: 0 };
    },
    iterate: () => [].values(),
  };
}

function asKyselyStatement(statement: StatementSync): SqliteStatement {
  const given = (parameters: readonly unknown[]) => parameters as readonly SQLInputValue[];
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => statement.all(...given(parameters)),
    run: (parameters) =>
      statement.run(...given(parameters)) as {
        changes: number | bigint;
        lastInsertRowid: number | bigint;
      },
    iterate: (parameters) => statement.iterate(...given(parameters)),
  };
}
