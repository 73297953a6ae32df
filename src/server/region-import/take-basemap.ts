import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { openBasemap } from '#server/regions/basemap.ts';
import { ImportFault } from './import-fault.ts';
import type { Intake } from './plan-intake.ts';
import type { ProgressLine } from './progress-line.ts';
import { writeWhole } from './write-whole.ts';

const remedy =
  'Cut one out of a Protomaps build: docs/regions.md shows the command (pmtiles extract).';

/** Copies a Protomaps archive into the pack, after a look at it; tells what it is in a line. */
export async function takeBasemap(
  { source, id, target }: Intake,
  work: { progress: ProgressLine; signal: AbortSignal },
) {
  const { minZoom, maxZoom, ownAttribution } = await checkBasemap(source.path, id);
  const outcome = await writeWhole(target, async (path) => {
    const from = createReadStream(source.path);
    from.on('data', (chunk) => work.progress.bytes(chunk.length));
    await pipeline(from, createWriteStream(path), { signal: work.signal });
  });
  return { outcome, ownAttribution, title: 'map', found: `zooms ${minZoom} to ${maxZoom}` };
}

async function checkBasemap(path: string, id: string) {
  const basemap = await openBasemap({ path, id, attribution: '' }).catch((error: unknown) => {
    throw new ImportFault(
      `it is no usable PMTiles archive (${error instanceof Error ? error.message : String(error)}).`,
      remedy,
    );
  });
  await basemap.close();
  const { layers, minZoom, maxZoom, attribution } = basemap;
  const has = (layer: string) => layers.includes(layer);
  if (!has('earth') || !has('roads'))
    throw new ImportFault(
      `its layers are not those of Protomaps, so it cannot be drawn (${layers.join(', ') || 'none named'}).`,
      remedy,
    );
  // Version 4 merged it into "earth" and renamed every property the map is drawn by.
  if (has('physical_line'))
    throw new ImportFault('it is of version 3 of the Protomaps schema; the map needs 4.', remedy);
  return { minZoom, maxZoom, ownAttribution: attribution !== '' };
}
