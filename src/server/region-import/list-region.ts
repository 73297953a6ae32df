import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { pipeline, type Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { openBasemap } from '#server/regions/basemap.ts';
import { attributionOf } from '#server/regions/pack-attribution.ts';
import type { Output } from './progress-line.ts';
import { readAttributions, type RegionFile, regionFiles } from './region-folder.ts';
import { counted } from './skip-tally.ts';

/** Tells what a folder of region packs holds: file, rows, size, whose data it is. */
export async function listRegion(dir: string, out: Output): Promise<void> {
  const files = await regionFiles(dir);
  const table = await readAttributions(dir);
  if (files.length === 0)
    out.write(`${dir} holds no region packs yet. npm run region -- add FILE… takes some in.\n`);
  for (const file of files) {
    const { size } = await stat(file.path);
    const attribution = attributionOf(file.part, file.id, table);
    const { amount, owner } = await contentOf(file, attribution);
    out.write(`${file.part}/${file.id}  ${amount}  ${sizeOf(size)}  ${owner}\n`);
  }
}

const sizeOf = (bytes: number) =>
  bytes < 1e6 ? `${Math.ceil(bytes / 1e3)} kB` : `${(bytes / 1e6).toFixed(1)} MB`;

const headerLines = { addresses: 1, streets: 0, boundaries: 0, basemap: 0 };

async function contentOf(file: RegionFile, attribution: string) {
  try {
    if (file.part === 'basemap') {
      await using map = await openedMap(file, attribution);
      return { amount: `zooms ${map.minZoom} to ${map.maxZoom}`, owner: map.attribution };
    }
    const lines = file.path.includes('.topo.json') ? null : await lineCount(file.path);
    const rows = lines === null ? 'TopoJSON' : counted(lines - headerLines[file.part], 'row');
    return { amount: rows, owner: attribution };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { amount: `cannot be used: ${reason}`, owner: attribution };
  }
}

async function openedMap({ path, id }: RegionFile, attribution: string) {
  const map = await openBasemap({ path, id, attribution });
  return { ...map, [Symbol.asyncDispose]: () => map.close() };
}

async function lineCount(path: string): Promise<number> {
  const file = createReadStream(path);
  // What breaks ends the loop below with its error.
  const bytes: Readable = path.endsWith('.gz') ? pipeline(file, createGunzip(), () => {}) : file;
  let lines = 0;
  for await (const chunk of bytes as AsyncIterable<Buffer>)
    for (let at = chunk.indexOf(10); at !== -1; at = chunk.indexOf(10, at + 1)) lines++;
  return lines;
}
