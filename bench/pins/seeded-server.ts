import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { type ServerProcess, startServerProcess } from '#server/leads/testing/server-process.ts';
import { seedLeads } from '../seed/seed-leads.ts';

/** A server on so many leads, and their points as the peers get them. */
export interface SeededServer {
  readonly server: ServerProcess;
  readonly points: Buffer;
}

/** Seeds a folder of its own below `dir`, unless that was done before, and starts a server on it. */
export async function seededServer(dir: string, count: number): Promise<SeededServer> {
  const dataDir = join(dir, String(count));
  if (!existsSync(dataDir)) await seed(dataDir, count);
  const database = await openDatabase({ dataDir, databaseUrl: null });
  const pins = await database.db
    .selectFrom('pins')
    .select(['longitude', 'latitude', 'lead_status'])
    .execute();
  await database.close();
  const points = Buffer.alloc(pins.length * 17);
  const [lng, lat] = [0, 1].map(
    (column) =>
      new Float64Array(points.buffer, points.byteOffset + 8 * column * pins.length, pins.length),
  );
  for (const [index, pin] of pins.entries()) {
    if (lng) lng[index] = pin.longitude;
    if (lat) lat[index] = pin.latitude;
    points[16 * pins.length + index] = leadStatusCodes.indexOf(pin.lead_status as 'u');
  }
  const server = await startServerProcess({ LEADMAP_DATA_DIR: dataDir, LOG_LEVEL: 'silent' });
  return { server, points };
}

/** Under another name until it is whole: what was broken off is not taken for seeded. */
async function seed(dataDir: string, count: number): Promise<void> {
  const unfinished = `${dataDir}-unfinished`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  const database = await openDatabase({ dataDir: unfinished, databaseUrl: null });
  if (count > 0) await seedLeads(database, { count });
  await database.close();
  renameSync(unfinished, dataDir);
}
