import { postgresMissing, sharedPostgres, startCluster } from './throwaway-postgres.ts';

/**
 * Starts one PostgreSQL cluster for a whole run of tests, in which each test file has a database
 * of its own: starting a cluster takes seconds, making a database a tenth of one.
 */
export async function setup(): Promise<() => Promise<void>> {
  if (process.env.TEST_DATABASE_URL || postgresMissing()) return async () => {};
  const cluster = await startCluster();
  // Workers are started later, with this environment.
  process.env[sharedPostgres] = cluster.url;
  return () => cluster.remove();
}
