import { once } from 'node:events';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { pino } from 'pino';
import { createApp } from './app.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { DataFolderBusy } from './db/data-folder-lock.ts';
import { openDatabase } from './db/open-database.ts';
import { createGeocodeRoom } from './geocode/geocode-room.ts';
import { openGeocoder } from './geocode/open-geocoder.ts';
import { createLeadRoom } from './leads/lead-room.ts';
import { LeadStore } from './leads/lead-store.ts';
import { createOpenApiRoom } from './openapi/openapi-room.ts';
import { createPinRoom } from './pins/pin-room.ts';
import { findRegionPacks } from './regions/find-region-packs.ts';
import { MapSettings } from './regions/map-settings.ts';
import { createRegionsRoom } from './regions/regions-room.ts';
import { StartReport } from './start-report.ts';
import { createStaticRoom } from './static/static-room.ts';

const version = '0.1.0';

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel });
  const report = new StartReport(process.stdout);
  const { basemaps, ...packs } = await findRegionPacks(config.regionDirs);
  const database = await openDatabase(config);
  const geocoder = await openGeocoder({
    packs,
    dataDir: config.dataDir,
    onProgress: (progress) => report.index(progress),
  });
  const store = new LeadStore({ database, stateAt: (place) => geocoder.stateAt(place) });
  const app = createApp({
    hostedStyles: [config.styleUrl, config.openFreeMapUrl].filter((url) => url !== null),
    health: () => ({
      status: 'ok',
      version,
      database: database.kind,
      address_index: geocoder.status(),
    }),
    rooms: [
      createLeadRoom({ store }),
      createPinRoom({ db: database.reads }),
      createGeocodeRoom({ geocoder }),
      createOpenApiRoom({ version }),
      createRegionsRoom({ packs, basemaps, settings: new MapSettings(database.db), ...config }),
    ],
    web: createStaticRoom({ root: join(import.meta.dirname, '../../dist') }),
    logError: (error, request) => log.error({ err: error, ...request }, 'request failed'),
  });
  const server = serve({ fetch: app.fetch, hostname: config.host, port: config.port });
  const stop = async () => {
    server.close();
    await store.drain();
    await geocoder.close();
    await Promise.all(basemaps.map((basemap) => basemap.close()));
    await database.close();
  };
  server.on('error', (error) => {
    report.failure(portFault(error, config));
    process.exitCode = 1;
    void stop();
  });
  await once(server, 'listening');
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void stop());
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  report.listening({ config, port, packs, basemaps, database: database.kind });
}

function portFault(error: Error, config: Config): string {
  const code = 'code' in error ? error.code : '';
  if (code === 'EADDRINUSE')
    return `Port ${config.port} is taken. Stop the other program, or choose another port with PORT.`;
  if (code === 'EACCES')
    return `Port ${config.port} may not be used here. Choose one above 1023 with PORT.`;
  return error.message;
}

function faultOfStart(error: unknown): string {
  if (error instanceof ConfigError || error instanceof DataFolderBusy) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

try {
  await start(readConfig(process.env, process.cwd()));
} catch (error) {
  console.error(`Leadmap cannot start:\n${faultOfStart(error)}`);
  process.exit(1);
}
