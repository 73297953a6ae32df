import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Kysely,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { ThreadCalls } from './thread-calls.ts';

/**
 * SQLite for Kysely, read on other threads. Every statement sees one state of the database and
 * may run on another thread than the one before, so there are no transactions.
 */
export const threadDialect = (threads: ThreadCalls): Dialect => ({
  createAdapter: () => new SqliteAdapter(),
  createQueryCompiler: () => new SqliteQueryCompiler(),
  // Kysely asks for it with the type of tables that nobody knows here.
  createIntrospector: (db: Kysely<unknown>) => new SqliteIntrospector(db),
  createDriver: () => ({
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(connectionTo(threads)),
    releaseConnection: () => Promise.resolve(),
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    destroy: () => threads.close(),
  }),
});

const noTransactions = () =>
  Promise.reject(new Error('heavyReads reads by single statements; each sees one state.'));

const connectionTo = (threads: ThreadCalls): DatabaseConnection => ({
  async executeQuery<Row>({ sql, parameters }: CompiledQuery): Promise<QueryResult<Row>> {
    return { rows: await threads.call<Row[]>({ sql, parameters }) };
  },
  streamQuery: () => {
    throw new Error('heavyReads does not stream.');
  },
});
