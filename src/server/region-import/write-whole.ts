import { createHash } from 'node:crypto';
import { createReadStream, readdirSync, rmSync } from 'node:fs';
import { mkdir, open, rename, rm, rmdir, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/**
 * Writes a file under a temporary name and puts it in place when it is complete and on the disk:
 * whatever happens in between leaves the old file, or none. A file that is there already with the
 * same content is left as it is, so that the address index need not be built again.
 * @param fill writes all of it to the path it is given
 */
export async function writeWhole(
  target: string,
  fill: (path: string) => Promise<void>,
): Promise<'new' | 'replaced' | 'unchanged'> {
  const folder = dirname(target);
  const made = await mkdir(folder, { recursive: true });
  removeLeftovers(target);
  const temporary = `${target}.${process.pid}.part`;
  try {
    await fill(temporary);
    const before = await digestOf(target);
    if (before !== null && before === (await digestOf(temporary))) {
      await rm(temporary);
      return 'unchanged';
    }
    await syncToDisk(temporary);
    await rename(temporary, target);
    await syncToDisk(folder);
    return before === null ? 'new' : 'replaced';
  } catch (error) {
    await rm(temporary, { force: true });
    // Folders of our own making, unless somebody has put something into them meanwhile.
    for (const empty of made ? [folder, made] : []) await rmdir(empty).catch(() => {});
    throw error;
  }
}

/** What a killed process could not remove itself. */
function removeLeftovers(target: string): void {
  const folder = dirname(target);
  const prefix = `${basename(target)}.`;
  for (const name of readdirSync(folder)) {
    if (!name.startsWith(prefix) || !name.endsWith('.part')) continue;
    const pid = Number(name.slice(prefix.length, -'.part'.length));
    if (Number.isInteger(pid) && !isRunning(pid)) rmSync(join(folder, name));
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function digestOf(path: string): Promise<string | null> {
  if (!(await stat(path).catch(() => null))) return null;
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}

async function syncToDisk(path: string): Promise<void> {
  await using file = await open(path);
  await file.sync();
}
