import { createHash } from 'node:crypto';
import { open, readdir, readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as z from 'zod/mini';
import { type Basemap, openBasemap } from './basemap.ts';
import { attributionOf } from './pack-attribution.ts';

/** One data file of a region pack. */
interface PackFile {
  readonly path: string;
  /** File name without its endings, such as `us-vt`. */
  readonly id: string;
  /** Whose data it is, in words to show. */
  readonly attribution: string;
}

/** Everything found in the folders of region packs. */
export interface RegionPacks {
  readonly addressFiles: readonly PackFile[];
  readonly streetFiles: readonly PackFile[];
  readonly zipBoundaryFiles: readonly string[];
  readonly provinceBoundaryFile: string | null;
  /** Coarse zooms first. */
  readonly basemaps: readonly Basemap[];
  /** Files that could not be used, each with its reason. */
  readonly problems: readonly { readonly file: string; readonly reason: string }[];
  /** Changes when an address, street or boundary file, or its attribution, changes. */
  readonly fingerprint: string;
}

/** The folders of a region pack and the files that count in them. */
export const packEndings = {
  addresses: /\.csv(\.gz)?$/,
  streets: /\.geojsonl(\.gz)?$/,
  boundaries: /\.(topo\.json|geojsonl)(\.gz)?$/,
  basemap: /\.pmtiles$/,
} as const;
export type PackPart = keyof typeof packEndings;

/**
 * Looks through folders of region packs: `addresses`, `streets`, `boundaries`, `basemap`. A file that cannot be used is
 * named in `problems` and left out; the rest goes on. Earlier folders win where two hold a file
 * of the same name.
 */
export async function findRegionPacks(dirs: readonly string[]): Promise<RegionPacks> {
  const problems: { file: string; reason: string }[] = [];
  const files: Record<PackPart, PackFile[]> = {
    addresses: [],
    streets: [],
    boundaries: [],
    basemap: [],
  };
  const prints: string[] = [];
  for (const dir of dirs) {
    const table = await readAttributionTable(dir, problems);
    for (const part of Object.keys(packEndings) as PackPart[]) {
      for (const path of await packFilesIn(dir, part)) {
        const id = basename(path).replace(packEndings[part], '');
        if (files[part].some((file) => file.id === id)) continue;
        const fault = await faultOfFile(path);
        if (fault) {
          problems.push({ file: path, reason: fault });
          continue;
        }
        const attribution = attributionOf(part, id, table);
        files[part].push({ path, id, attribution });
        if (part !== 'basemap') prints.push(`${await printOf(path)} ${attribution}`);
      }
    }
  }
  const basemaps: Basemap[] = [];
  for (const file of files.basemap) {
    try {
      basemaps.push(await openBasemap(file));
    } catch (error) {
      problems.push({
        file: file.path,
        reason: `not a readable PMTiles archive (${messageOf(error)})`,
      });
    }
  }
  const provinces = files.boundaries.filter(({ id }) => /province/i.test(id));
  // GeoJSON lines hold ZIP areas whatever their name.
  const zips = files.boundaries.filter(
    ({ id, path }) => /zcta|zip/i.test(id) || !path.includes('.topo.json'),
  );
  return {
    addressFiles: files.addresses,
    streetFiles: files.streets,
    zipBoundaryFiles: zips.map(({ path }) => path),
    provinceBoundaryFile: provinces[0]?.path ?? null,
    basemaps: basemaps.toSorted((a, b) => a.minZoom - b.minZoom),
    problems,
    fingerprint: createHash('sha256').update(prints.join('\n')).digest('hex').slice(0, 16),
  };
}

/** The files of one folder of a region pack, by name. */
export async function packFilesIn(dir: string, part: PackPart): Promise<string[]> {
  const names = await readdir(join(dir, part)).catch(() => []);
  return names
    .filter((name) => packEndings[part].test(name))
    .toSorted()
    .map((name) => join(dir, part, name));
}

/** A first look only: whoever reads the file checks its rows. */
async function faultOfFile(path: string): Promise<string | null> {
  try {
    await using file = await open(path);
    const { bytesRead, buffer } = await file.read(Buffer.alloc(2), 0, 2, 0);
    if (bytesRead === 0) return 'the file is empty';
    if (path.endsWith('.gz') && buffer.readUInt16BE() !== 0x1f8b) return 'it is not a gzip file';
    return null;
  } catch (error) {
    return `it cannot be read (${messageOf(error)})`;
  }
}

async function printOf(path: string): Promise<string> {
  const { size, mtimeMs } = await stat(path);
  return `${basename(path)} ${size} ${Math.round(mtimeMs)}`;
}

async function readAttributionTable(
  dir: string,
  problems: { file: string; reason: string }[],
): Promise<Record<string, string>> {
  const path = join(dir, 'attribution.json');
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) return {};
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(text));
  } catch {
    problems.push({ file: path, reason: 'it must be a JSON object of file name to text' });
    return {};
  }
}

const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
