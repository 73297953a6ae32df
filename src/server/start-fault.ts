import type { Config } from './config.ts';
import { DataFolderBusy } from './db/data-folder-lock.ts';
import { ProfileFault } from './relay/read-profile.ts';
import { KeyFault } from './relay/upstream-key.ts';
import { databaseTrouble } from './db/database-trouble.ts';

/** Says in a line or two why the server cannot start and what to do. */
export function startFault(error: unknown, config: Config): string {
  if (error instanceof DataFolderBusy) return error.message;
  if (error instanceof ProfileFault || error instanceof KeyFault) return error.message;
  const code = codeOf(error, config);
  return (
    listenFaults[code]?.(config) ??
    databaseFault(error, code, config) ??
    folderFault(code, config) ??
    databaseTrouble(error) ??
    // Nothing we foresaw: whoever looks into it needs the place.
    (error instanceof Error ? (error.stack ?? error.message) : String(error))
  );
}

/** Code of the operating system, of SQLite (`SQLITE 14`) or of PostgreSQL (`28P01`). */
function codeOf(error: unknown, config: Config): string {
  if (!(error instanceof Error) || !('code' in error)) return '';
  if (error.code === 'ERR_SQLITE_ERROR' && 'errcode' in error)
    // The low byte is the primary result code: https://sqlite.org/rescode.html
    return `SQLITE ${Number(error.errcode) & 0xff}`;
  // A folder and a port are both refused with EACCES, both hosts with ENOTFOUND.
  const listening =
    ('syscall' in error && error.syscall === 'listen') ||
    ('hostname' in error && error.hostname === config.host);
  return listening ? `listen ${String(error.code)}` : String(error.code);
}

const listenFaults: Readonly<Record<string, (config: Config) => string>> = {
  'listen EADDRINUSE': ({ port }) =>
    `Port ${port} is taken. Stop the other program, or choose another port with PORT.`,
  'listen EACCES': ({ port }) =>
    `Port ${port} may not be used here. Choose one above 1023 with PORT.`,
  'listen EADDRNOTAVAIL': ({ host }) => foreignHost(host),
  'listen ENOTFOUND': ({ host }) => foreignHost(host),
};

const foreignHost = (host: string) =>
  `This machine has no address ${host}. Choose 127.0.0.1, or 0.0.0.0 for all, with HOST.`;

// The last three are PostgreSQL's own: https://www.postgresql.org/docs/current/errcodes-appendix.html
const databaseFaults: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'No PostgreSQL answers there. Start it, or correct host and port.',
  ETIMEDOUT: 'The PostgreSQL server does not answer. Correct host and port.',
  ENOTFOUND: 'The host of the PostgreSQL server is not known. Correct it.',
  EAI_AGAIN: 'The host of the PostgreSQL server is not known. Correct it.',
  '28P01': 'PostgreSQL refuses the password.',
  '28000': 'PostgreSQL refuses this user.',
  '3D000': 'PostgreSQL has no such database. Create it with createdb.',
};

function databaseFault(error: unknown, code: string, config: Config): string | undefined {
  if (!config.databaseUrl) return undefined;
  // The pool's own timeout carries no code.
  const timedOut = error instanceof Error && /timeout/i.test(error.message);
  const fault = databaseFaults[code] ?? (timedOut ? databaseFaults['ETIMEDOUT'] : undefined);
  // Without the address itself: it holds a password.
  return fault && `${fault} The database is named by DATABASE_URL.`;
}

const folderFaults: Readonly<Record<string, string>> = {
  EACCES: 'may not be written',
  EPERM: 'may not be written',
  EROFS: 'lies on a read-only disk',
  ENOSPC: 'lies on a full disk',
  ENOTDIR: 'is not a folder',
  EEXIST: 'is not a folder',
  'SQLITE 8': 'may not be written',
  'SQLITE 13': 'lies on a full disk',
  'SQLITE 14': 'may not be written',
  'SQLITE 26': 'holds a file that is not the database it should be',
};

function folderFault(code: string, config: Config): string | undefined {
  const fault = folderFaults[code];
  return (
    fault &&
    `The data folder ${config.dataDir} ${fault}. Mend that, or choose another with LEADMAP_DATA_DIR.`
  );
}
