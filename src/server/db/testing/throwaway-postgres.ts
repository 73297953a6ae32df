import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import pg from 'pg';

/** A PostgreSQL database made for one test file. */
export interface ThrowawayPostgres {
  readonly url: string;
  /** Removes the database, and the server where one was started for it. */
  remove(): Promise<void>;
}

/** Why no PostgreSQL can be had here, or null where one can. */
export const postgresMissing = (): string | null =>
  process.env.TEST_DATABASE_URL || findBin()
    ? null
    : 'no TEST_DATABASE_URL and no installed server (Debian: apt-get install postgresql)';

/**
 * An empty database on the server of TEST_DATABASE_URL, or on the cluster that a whole run of tests
 * shares (shared-postgres.ts), else on a cluster of its own.
 */
export async function startThrowawayPostgres(): Promise<ThrowawayPostgres> {
  const given = process.env.TEST_DATABASE_URL ?? process.env[sharedPostgres];
  if (!given) return startCluster();
  const name = `leadmap_test_${randomBytes(6).toString('hex')}`;
  await runSql(given, `create database ${name}`);
  const url = new URL(given);
  url.pathname = `/${name}`;
  return { url: url.href, remove: () => runSql(given, `drop database ${name} with (force)`) };
}

async function runSql(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

function findBin(): string | null {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian) : [];
  const newestFirst = versions.toSorted((a, b) => Number(b) - Number(a));
  const dirs = [
    ...(process.env.PATH ?? '').split(delimiter),
    ...newestFirst.map((version) => join(debian, version, 'bin')),
  ];
  return dirs.find((dir) => existsSync(join(dir, 'initdb'))) ?? null;
}

/** Environment variable with the address of the cluster that a run of tests shares. */
export const sharedPostgres = 'LEADMAP_SHARED_POSTGRES';

/**
 * A new cluster of the installed server in a temporary folder, with durability left on and
 * reachable by a local socket alone.
 */
export async function startCluster(): Promise<ThrowawayPostgres> {
  const bin = findBin();
  if (!bin) throw new Error(postgresMissing() ?? 'No PostgreSQL server found.');
  const folder = mkdtempSync(join(tmpdir(), 'leadmap-pg-'));
  const user = userToRunAs();
  if (user) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  execFileSync(
    join(bin, 'initdb'),
    ['-D', data, '-U', 'leadmap', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'],
    { ...user, cwd: folder, stdio: 'ignore' },
  );
  const server = spawn(
    join(bin, 'postgres'),
    ['-D', data, '-k', folder, '-c', 'listen_addresses='],
    { ...user, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] },
  );
  // PostgreSQL outlives its parent, so a test run that ends early must still take it along.
  const stopAtExit = () => server.kill('SIGQUIT');
  process.once('exit', stopAtExit);
  await untilReady(server);
  return {
    url: `postgresql://leadmap@localhost/postgres?host=${encodeURIComponent(folder)}`,
    async remove() {
      process.off('exit', stopAtExit);
      const ended = once(server, 'exit');
      server.kill('SIGINT');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

/** PostgreSQL refuses to run as root: its own user does, else `nobody`. */
function userToRunAs(): { uid: number; gid: number } | null {
  if (process.getuid?.() !== 0) return null;
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = lines.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Error('PostgreSQL does not run as root, and there is no user postgres or nobody.');
}

function untilReady(server: ChildProcess): Promise<void> {
  let log = '';
  return new Promise((resolve, reject) => {
    // Stays on after the start: the server would stop at a full pipe.
    server.stderr?.on('data', (part) => {
      log = (log + String(part)).slice(-4000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${log}`)));
  });
}
