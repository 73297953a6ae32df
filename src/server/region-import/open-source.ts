import { createReadStream } from 'node:fs';
import { open, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { pipeline, type Readable } from 'node:stream';
import { constants, createGunzip, gunzipSync } from 'node:zlib';
import { ImportFault } from './import-fault.ts';

/** A file to take in, with its beginning. */
export interface Source {
  readonly path: string;
  /** With its endings, as the person knows it. */
  readonly fileName: string;
  readonly size: number;
  readonly gzipped: boolean;
  /** At most 64 kB, unpacked. */
  readonly head: Buffer;
}

const headBytes = 65_536;

/** Looks at the beginning of a file. Throws an ImportFault when there is none to read. */
export async function openSource(path: string): Promise<Source> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'ENOENT'
      ? new ImportFault('there is no such file.', 'Look whether the name is spelt right.')
      : new ImportFault(`it cannot be read (${error.message}).`, 'See that you may read it.');
  });
  if (found.isDirectory()) throw new ImportFault('it is a folder.', directoryRemedy(path));
  if (found.size === 0)
    throw new ImportFault('the file is empty.', 'The download may have failed: fetch it again.');
  await using file = await open(path);
  const { bytesRead, buffer } = await file.read(Buffer.alloc(headBytes), 0, headBytes, 0);
  const raw = buffer.subarray(0, bytesRead);
  const gzipped = raw.readUInt16BE(0) === 0x1f8b;
  const head = gzipped ? beginningOf(raw) : raw;
  return { path, fileName: basename(path), size: found.size, gzipped, head };
}

const directoryRemedy = (path: string): string =>
  path.replace(/\/+$/, '').endsWith('.gdb')
    ? `It is a geodatabase. Convert it: ogr2ogr -f GeoJSONSeq -t_srs EPSG:4326 converted.geojsonl ${path}`
    : `Name the files in it: npm run region -- add ${path.replace(/\/+$/, '')}/*`;

function beginningOf(packed: Buffer): Buffer {
  try {
    // SYNC_FLUSH: the rest of the file is not there and shall not be missed.
    return gunzipSync(packed, { finishFlush: constants.Z_SYNC_FLUSH }).subarray(0, headBytes);
  } catch {
    throw new ImportFault('it is no sound gzip file.', 'Fetch it again.');
  }
}

/**
 * The unpacked bytes of a source from the start; it breaks when the file does.
 * @param onBytes told how much of the file, as it lies on the disk, has been read
 */
export function readSource(
  source: Source,
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Readable {
  const file = createReadStream(source.path, { signal, highWaterMark: 262_144 });
  file.on('data', (chunk) => onBytes(chunk.length));
  // What breaks is told to whoever reads the unpacked end.
  return source.gzipped ? pipeline(file, createGunzip(), () => {}) : file;
}
