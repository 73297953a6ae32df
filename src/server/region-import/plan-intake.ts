import { realpath } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { PackPart } from '#server/regions/find-region-packs.ts';
import { ImportFault } from './import-fault.ts';
import { openSource, type Source } from './open-source.ts';
import { type FileKind, recogniseFile } from './recognise-file.ts';
import { regionFiles } from './region-folder.ts';

/** A file to take in, what it is, and where it goes. */
export interface Intake {
  readonly source: Source;
  readonly kind: FileKind;
  readonly part: PackPart;
  readonly id: string;
  readonly target: string;
}

const partOf: Readonly<Record<FileKind, PackPart>> = {
  csv: 'addresses',
  points: 'addresses',
  lines: 'streets',
  polygons: 'boundaries',
  topology: 'boundaries',
  basemap: 'basemap',
};

const endingOf: Readonly<Record<PackPart, string>> = {
  addresses: '.csv.gz',
  streets: '.geojsonl.gz',
  boundaries: '.geojsonl.gz',
  basemap: '.pmtiles',
};

/** Looks at a file and says where it goes. Throws an ImportFault when it cannot be taken. */
export async function planIntake(
  path: string,
  to: { dir: string; name: string | null },
): Promise<Intake> {
  const source = await openSource(path);
  const kind = recogniseFile(source);
  const part = partOf[kind];
  const id = to.name ?? idOf(source.fileName);
  const target = resolve(join(to.dir, part, `${id}${endingOf[part]}`));
  const there = await regionFiles(to.dir);
  const [real, realTarget] = [await realpath(path), await realpath(target).catch(() => target)];
  if (real === realTarget || there.some((file) => resolve(file.path) === real))
    throw new ImportFault(
      'it lies in the folder of the region packs already.',
      'There is nothing to do for it; npm run region -- list shows what is there.',
    );
  const rival = there.find(
    (file) => file.part === part && file.id === id && resolve(file.path) !== target,
  );
  if (rival)
    throw new ImportFault(
      `${rival.path} has the same name and would hide it.`,
      'Take that file away, or choose another name with --name.',
    );
  return { source, kind, part, id, target };
}

/** The first of two files that would become the same file of the pack. */
export function refuseSameTarget(intakes: readonly Intake[]): void {
  for (const [index, { target, source }] of intakes.entries()) {
    const earlier = intakes.slice(0, index).find((other) => other.target === target);
    if (earlier)
      throw new ImportFault(
        `${earlier.source.fileName} and ${source.fileName} would both become ${target}.`,
        'Add them one after the other, each with its own --name.',
      );
  }
}

/** "Lamoille County.csv.gz" → "lamoille-county". */
const idOf = (fileName: string): string =>
  fileName
    .replace(/\.gz$/i, '')
    .replace(/(\.topo)?\.\w+$/, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9_]+/g, '-')
    .replaceAll(/^-+|-+$/g, '') || 'region';
