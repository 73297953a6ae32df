import { mkdirSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { healthSchema } from '#contract/health.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { writeMadeUpTown } from './made-up-town.ts';
import {
  compileCache,
  hasRealRegions,
  indexDirOf,
  regionDirOf,
  type RegionSet,
  scratch,
} from './region-sets.ts';

/** Makes the town and builds each set's address index once; journeys start from a copy. */
export default async function prepareRegions(): Promise<void> {
  rmSync(scratch, { recursive: true, force: true });
  mkdirSync(scratch, { recursive: true });
  await writeMadeUpTown(regionDirOf.town);
  await buildIndex('town');
  if (hasRealRegions) await buildIndex('real');
  else console.log('SKIPPED the journeys on real data: no region packs in ../shared/regions');
}

async function buildIndex(set: RegionSet): Promise<void> {
  const server = await startServerProcess({
    LEADMAP_DATA_DIR: indexDirOf(set),
    LEADMAP_REGIONS: regionDirOf[set],
    NODE_COMPILE_CACHE: compileCache,
  });
  await untilIndexReady(server.url);
  // What it compiled is kept only by a process that ends in peace.
  await server.kill('SIGTERM');
}

async function untilIndexReady(url: string): Promise<void> {
  for (;;) {
    const { address_index: index } = healthSchema.parse(
      await (await fetch(`${url}/api/health`)).json(),
    );
    if (index.state === 'ready') return;
    if (index.state === 'failed') throw new Error('The address index could not be built.');
    await delay(200);
  }
}
