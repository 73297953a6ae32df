import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The secret that signs cookies: the one given, else one kept in the data folder, which only the
 * server's own user can read. Not in the database, so that a stolen copy of it opens no door.
 */
export function readSecret({
  secret,
  dataDir,
}: {
  readonly secret: string | null;
  readonly dataDir: string;
}): string {
  if (secret !== null) return secret;
  const path = join(dataDir, 'secret');
  if (!existsSync(path))
    writeFileSync(path, randomBytes(32).toString('base64url'), { mode: 0o600, flag: 'wx' });
  chmodSync(path, 0o600);
  return readFileSync(path, 'utf8').trim();
}
