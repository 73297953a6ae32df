import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { writeFile } from 'node:fs/promises';
import * as z from 'zod/mini';
import { type PackPart, packEndings, packFilesIn } from '#server/regions/find-region-packs.ts';
import { ImportFault } from './import-fault.ts';
import { writeWhole } from './write-whole.ts';

/** One file of a folder of region packs. */
export interface RegionFile {
  readonly part: PackPart;
  readonly id: string;
  readonly path: string;
}

/** All files of a folder of region packs that count, by part and name. */
export async function regionFiles(dir: string): Promise<RegionFile[]> {
  const parts = Object.keys(packEndings) as PackPart[];
  const lists = parts.map(async (part) =>
    (await packFilesIn(dir, part)).map((path) => ({
      part,
      id: basename(path).replace(packEndings[part], ''),
      path,
    })),
  );
  return (await Promise.all(lists)).flat();
}

/** Whose data each file is: "addresses/us-vt" → "State of Vermont". */
export type AttributionTable = Readonly<Record<string, string>>;

export const attributionPath = (dir: string): string => join(dir, 'attribution.json');

/** Reads attribution.json of a folder; empty when there is none yet. */
export async function readAttributions(dir: string): Promise<AttributionTable> {
  const text = await readFile(attributionPath(dir), 'utf8').catch(() => '{}');
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    throw new ImportFault(
      `${attributionPath(dir)} must be a JSON object of file name to text.`,
      'Repair it, or take it away.',
    );
  }
}

export async function writeAttributions(dir: string, table: AttributionTable): Promise<void> {
  const sorted = Object.fromEntries(Object.entries(table).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  const text = `${JSON.stringify(sorted, null, 2)}\n`;
  await writeWhole(attributionPath(dir), (path) => writeFile(path, text));
}
