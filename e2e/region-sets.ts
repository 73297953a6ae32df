import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Where the region data lies that a journey runs on. */
export type RegionSet = 'town' | 'real' | 'none';

export const scratch = join(import.meta.dirname, '../test-results/.regions');

const realRegions = join(import.meta.dirname, '../../shared/regions');

/** Whether real region packs lie beside this checkout. */
export const hasRealRegions = existsSync(join(realRegions, 'addresses'));

/** `LEADMAP_REGIONS` for a set. */
export const regionDirOf: Record<RegionSet, string> = {
  town: join(scratch, 'town'),
  real: realRegions,
  none: '',
};

/** Folder that holds the address index of a set, built once for all journeys. */
export const indexDirOf = (set: RegionSet): string => join(scratch, `index-${set}`);

/** Where the first server leaves what it compiled for all that come after it. */
export const compileCache = join(scratch, 'compiled');
