import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serve } from '@hono/node-server';
import { type Logger, pino } from 'pino';
import * as z from 'zod/mini';
import type { Health } from '#contract/health.ts';
import type { Principal } from './http/principal.ts';
import { createApp } from './app.ts';
import { createAreaRoom } from './areas/area-room.ts';
import { AreaStore } from './areas/area-store.ts';
import { createAuditRoom } from './audit/audit-room.ts';
import { firstOwner } from './auth/first-owner.ts';
import { openAuth } from './auth/open-auth.ts';
import { readSecret } from './auth/read-secret.ts';
import { createChartRoom } from './charts/chart-room.ts';
import { closeServer } from './close-server.ts';
import { type Config, ConfigError, readConfig } from './config.ts';
import { defaultCompanyId } from './db/company.ts';
import type { StateAt } from './db/drawn-regions.ts';
import { type OpenDatabase, openDatabase } from './db/open-database.ts';
import { buildingKey } from './geocode/address-key.ts';
import { addressPlace } from './geocode/address-place.ts';
import { doorOf } from './geocode/door.ts';
import { placeKeys } from './geocode/place-keys.ts';
import { createGeocodeRoom } from './geocode/geocode-room.ts';
import type { Geocoder } from './geocode/geocoder.ts';
import { openGeocoder } from './geocode/open-geocoder.ts';
import { withCorrections } from './geocode/position-corrections.ts';
import { createHostedGeocoderRoom } from './hosted-geocoder/hosted-geocoder-room.ts';
import { openHostedGeocoder } from './hosted-geocoder/open-hosted-geocoder.ts';
import { isLoopback } from './http/client-address.ts';
import { hostedSources } from './http/security-headers.ts';
import { openKiosk } from './kiosk/open-kiosk.ts';
import { createOnce } from './leads/create-once.ts';
import { createLeadRoom } from './leads/lead-room.ts';
import { LeadStore } from './leads/lead-store.ts';
import { openLive } from './live/open-live.ts';
import { createMetricsRoom } from './metrics-room.ts';
import { Metrics } from './metrics.ts';
import { observe } from './observe.ts';
import { createOpenApiRoom } from './openapi/openapi-room.ts';
import { openRelay } from './relay/open-relay.ts';
import { zipMiddle } from './geocode/zip-middle.ts';
import { createPinRoom } from './pins/pin-room.ts';
import { findRegionPacks } from './regions/find-region-packs.ts';
import { MapSettings } from './regions/map-settings.ts';
import { orOutlines } from './regions/outline-basemap.ts';
import { createRegionsRoom } from './regions/regions-room.ts';
import { startFault } from './start-fault.ts';
import { StartReport } from './start-report.ts';
import { inlinePartsOf } from './static/inline-parts.ts';
import { createStaticRoom } from './static/static-room.ts';
import { createViewRoom } from './views/view-room.ts';

const projectDir = join(import.meta.dirname, '../..');
const { version } = z
  .object({ version: z.string() })
  .parse(JSON.parse(readFileSync(join(projectDir, 'package.json'), 'utf8')));

async function start(config: Config): Promise<void> {
  const log = pino({ level: config.logLevel, serializers: { err: withoutData } });
  const report = new StartReport(process.stdout);
  const { basemaps: found, ...packs } = await findRegionPacks(config.regionDirs);
  const database = await openDatabase(config);
  const basemaps = orOutlines(found, database);
  const geocoder = await openGeocoder({
    packs,
    dataDir: config.dataDir,
    onProgress: (progress) => report.index(progress),
  });
  const hostedGeocoder = openHostedGeocoder(config.geocoder, version, (fault) =>
    log.warn(fault, 'hosted geocoder failed'),
  );
  const stateAt: StateAt = (place) => geocoder.stateAt(place);
  const store = openStore(config, database, stateAt);
  await store.fill();
  const secret = readSecret(config);
  const auth = openAccess(config, database, secret);
  const live = openLive({
    database,
    stillValid: auth.stillValid,
    onError: (error) => log.error({ err: error }, 'live feed failed'),
  });
  const areas = openAreas(database, stateAt, (err) => log.error({ err }, 'placing leads failed'));
  const relay = joinRelay(config, { database, store, geocoder, log });
  const metrics = new Metrics(live);
  const health = (principal?: Principal): Health => ({
    status: 'ok',
    ...(principal ? { version, database: database.kind } : {}),
    address_index: geocoder.status(),
  });
  const app = createApp({
    hostedSources: hostedSources(config),
    inlineParts: inlinePartsOf(join(projectDir, 'dist')),
    https: config.publicUrl?.protocol === 'https:',
    guard: auth.guard,
    observe: observe({ log, metrics }),
    health,
    ready: () => answers(database),
    rooms: [
      auth.room,
      createAuditRoom({ db: database.db }),
      createMetricsRoom({ metrics }),
      createLeadRoom({ store }),
      openKiosk({ db: database.db, secret, ...joinKiosk(store, geocoder) }),
      createAreaRoom({ store: areas }),
      createPinRoom({ database }),
      relay.room,
      createChartRoom({ kind: database.kind, db: database.heavyReads }),
      live.room,
      createGeocodeRoom({
        geocoder,
        ofCompany: (companyId) => withCorrections(geocoder, { db: database.reads, companyId }),
      }),
      createHostedGeocoderRoom({ client: hostedGeocoder }),
      createViewRoom({ db: database.db }),
      createOpenApiRoom({ version }),
      createRegionsRoom({ packs, basemaps, settings: new MapSettings(database.db), ...config }),
    ],
    web: createStaticRoom({ root: join(projectDir, 'dist') }),
    logError: (error, request) => log.error({ err: error, request }, 'request failed'),
  });
  const server = await listen(config, app);
  server.on('error', (error) => log.error({ err: error }, 'server failed'));
  onFirstSignal(async () => {
    live.close();
    await closeServer(server);
    await Promise.all([store.drain(), areas.placer.stop(), relay.close()]);
    await geocoder.close();
    await Promise.all(basemaps.map((basemap) => basemap.close()));
    await database.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : config.port;
  const { db, kind } = database;
  const link = await firstOwner({ ...auth, db, ...config, origin: originOf(config, port) });
  // Outlines are cut, and an archive's directory is read, before the first map waits for it.
  for (const basemap of basemaps) void basemap.tile(0, 0, 0).catch(() => {});
  report.listening({ config, port, packs, basemaps, link, database: kind, health: health() });
}

const openStore = (config: Config, database: OpenDatabase, stateAt: StateAt) =>
  new LeadStore({
    database,
    stateAt,
    buildingKey,
    readDoor: doorOf,
    isRelayed: (companyId) => config.upstream !== null && companyId === defaultCompanyId,
  });

const joinKiosk = (store: LeadStore, geocoder: Geocoder) => ({
  createLead: createOnce(store),
  middleOfZip: zipMiddle(geocoder),
});

const joinRelay = (
  { upstream }: Config,
  {
    database,
    store,
    geocoder,
    log,
  }: { database: OpenDatabase; store: LeadStore; geocoder: Geocoder; log: Logger },
) =>
  openRelay({
    database,
    upstream,
    readLead: (companyId, id) => store.get(companyId, id),
    readPlace: placeKeys,
    takeRecord: (companyId, record) => store.takeRecord(companyId, record),
    findAddress: addressPlace(
      withCorrections(geocoder, { db: database.reads, companyId: defaultCompanyId }),
    ),
    onError: (err) => log.error({ err }, 'relay failed'),
  });

function openAreas(database: OpenDatabase, stateAt: StateAt, onError: (error: unknown) => void) {
  const areas = new AreaStore(database, stateAt);
  areas.placer.start(onError);
  return areas;
}

async function listen({ host, port }: Config, { fetch }: ReturnType<typeof createApp>) {
  const server = serve({ fetch, hostname: host, port, serverOptions: slowClientLimits });
  await once(server, 'listening');
  return server;
}

async function answers({ reads }: OpenDatabase): Promise<void> {
  await reads.selectFrom('companies').select('id').limit(1).execute();
}

const openAccess = (config: Config, database: OpenDatabase, secret: string) =>
  openAuth({
    ...config,
    database,
    secret,
    proxies: { trusted: config.trustProxy },
    hosts: hostsOf(config),
  });

/**
 * Names that people reach us by besides this machine's own; null for any, where other machines
 * reach us and nobody has said by which name.
 */
function hostsOf({ publicUrl, host }: Config): string[] | null {
  if (publicUrl) return [publicUrl.host];
  return isLoopback(host) ? [] : null;
}

/** Where the owner's first link leads; null when it could be read on its way. */
function originOf({ publicUrl, host }: Config, port: number): string | null {
  if (publicUrl) return publicUrl.origin;
  return isLoopback(host) ? `http://${host}:${port}` : null;
}

/**
 * What an error says can quote what it is about: the row of a database, the text that is no JSON.
 * So the log has what kind it is, and where; never its words.
 */
function withoutData(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const code = 'code' in error ? { code: error.code } : {};
  const frames = error.stack?.split('\n').filter((line) => /^ +at /.test(line));
  return { type: error.name, ...code, stack: frames?.join('\n') };
}

/** A client that sends its request drop by drop must not hold a connection for ever. */
const slowClientLimits = {
  headersTimeout: 15_000,
  requestTimeout: 30_000,
  connectionsCheckingInterval: 5_000,
};

/** Ends the process also where a database that hangs never lets go of a write. */
const longestStopMs = 15_000;

const stopSignals = ['SIGINT', 'SIGTERM'] as const;

/** Runs `stop` at the first signal; the next one ends the process at once, as if unheard. */
function onFirstSignal(stop: () => Promise<void>): void {
  const heard = () => {
    for (const signal of stopSignals) process.off(signal, heard);
    setTimeout(() => process.exit(1), longestStopMs).unref();
    void stop();
  };
  for (const signal of stopSignals) process.on(signal, heard);
}

const config = configOrExit();
try {
  await start(config);
} catch (error) {
  exitWith(startFault(error, config));
}

function configOrExit(): Config {
  try {
    return readConfig(process.env, process.cwd());
  } catch (error) {
    if (error instanceof ConfigError) exitWith(error.message);
    throw error;
  }
}

function exitWith(reason: string): never {
  console.error(`Leadmap cannot start:\n${reason}`);
  process.exit(1);
}
