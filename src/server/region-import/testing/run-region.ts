import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const entry = join(import.meta.dirname, '../main.ts');

export interface Ran {
  readonly said: string;
  readonly exitCode: number | null;
}

/** A folder of its own for one test, in which the real command runs as a process. */
export class RegionDesk {
  readonly folder = mkdtempSync(join(tmpdir(), 'leadmap-region-'));

  /** Writes a file and answers its path. */
  put(name: string, content: string | Uint8Array): string {
    const path = join(this.folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    return path;
  }

  /** `npm run region -- …` in the folder. */
  region(...words: string[]): Promise<Ran> {
    return this.shell('npm run region -- "$@"', { words });
  }

  /**
   * A command line as a person types it, with `npm run region` and nothing else of npm.
   * @param options.onSaid hears what has been said so far, and can end the process
   */
  shell(
    line: string,
    options: {
      words?: readonly string[];
      onSaid?: (said: string, pid: number) => void;
    } = {},
  ): Promise<Ran> {
    // A function, so that quotes and joined lines are read by the shell as they stand.
    const script = `npm() { shift 3; exec "$NODE" "$ENTRY" "$@"; }\n${line}`;
    const child = spawn('sh', ['-c', script, 'sh', ...(options.words ?? [])], {
      cwd: this.folder,
      env: { PATH: process.env.PATH, NODE: process.execPath, ENTRY: entry },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    return new Promise((resolve) => {
      const hear = (part: Buffer) => {
        said += part.toString();
        options.onSaid?.(said, child.pid ?? 0);
      };
      child.stdout.on('data', hear);
      child.stderr.on('data', hear);
      child.once('close', (exitCode) => resolve({ said, exitCode }));
    });
  }

  /** All files below the regions folder, sorted. */
  regionFiles(): string[] {
    const names = readdirSync(join(this.folder, 'regions'), {
      recursive: true,
      withFileTypes: true,
    });
    return names
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(this.folder.length + 1))
      .toSorted();
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
