import { answerCalls, placeOfThread } from './answer-calls.ts';
import { openSqlite, sqlitePath } from './node-sqlite.ts';

/** Runs the statements of `heavyReads`; see thread-dialect.ts. */
const database = openSqlite(sqlitePath(placeOfThread().dataDir));
database.prepare('pragma query_only = on').run([]);

answerCalls(({ sql, parameters }: { sql: string; parameters: readonly unknown[] }) => ({
  answer: database.prepare(sql).all(parameters),
}));
