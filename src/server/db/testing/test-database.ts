import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import {
  postgresMissing,
  startCluster,
  startThrowawayPostgres,
  type ThrowawayPostgres,
} from './throwaway-postgres.ts';

/** An empty database for one test file; it may be opened, closed and opened again. */
export interface TestDatabase {
  readonly options: Parameters<typeof openDatabase>[0];
  remove(): Promise<void>;
}

const missing = postgresMissing();
if (missing) console.log(`SKIPPED postgresql: ${missing}`);

/** The databases a store suite runs on here, SQLite alone in the short `npm test`: `describe.each(testDatabaseKinds)`. */
export const testDatabaseKinds: readonly OpenDatabase['kind'][] =
  missing || process.env.LEADMAP_TEST_SHORT ? ['sqlite'] : ['sqlite', 'postgresql'];

/** Makes an empty SQLite folder or PostgreSQL database. */
export async function createTestDatabase(kind: OpenDatabase['kind']): Promise<TestDatabase> {
  return testDatabase(kind === 'postgresql' ? await startThrowawayPostgres() : null);
}

/** On a PostgreSQL server of its own, which a test may crash. */
export const createTestServer = async (): Promise<TestDatabase> =>
  testDatabase(await startCluster());

function testDatabase(postgres: ThrowawayPostgres | null): TestDatabase {
  const dataDir = mkdtempSync(join(tmpdir(), 'leadmap-data-'));
  return {
    options: { dataDir, databaseUrl: postgres?.url ?? null },
    async remove() {
      await postgres?.remove();
      rmSync(dataDir, { recursive: true });
    },
  };
}
