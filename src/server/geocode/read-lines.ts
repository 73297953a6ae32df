import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Streams the lines of a text file (plain or .gz) that hold anything; a file cut short throws. */
export async function* readLines(path: string): AsyncGenerator<string> {
  const file = createReadStream(path);
  const source: Readable = path.endsWith('.gz') ? file.pipe(createGunzip()) : file;
  file.on('error', (error) => source.destroy(error));
  const lines = createInterface({ input: source, crlfDelay: Infinity });
  // readline ends quietly when its input breaks.
  let broken: Error | null = null;
  source.on('error', (error) => {
    broken = error;
    lines.close();
  });
  for await (const line of lines) if (line.trim() !== '') yield line;
  if (broken) throw broken as Error;
}
