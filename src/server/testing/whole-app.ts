import type { Hono } from 'hono';
import { pino } from 'pino';
import type { MemberRole, Role } from '#contract/role.ts';
import { createApp } from '#server/app.ts';
import { createAreaRoom } from '#server/areas/area-room.ts';
import { AreaStore } from '#server/areas/area-store.ts';
import { createAuditRoom } from '#server/audit/audit-room.ts';
import { kioskCookie } from '#server/auth/identify.ts';
import { openAuth } from '#server/auth/open-auth.ts';
import { createChartRoom } from '#server/charts/chart-room.ts';
import { type OpenDatabase, openDatabase } from '#server/db/open-database.ts';
import { createTestDatabase } from '#server/db/testing/test-database.ts';
import { buildingKey } from '#server/geocode/address-key.ts';
import { doorOf } from '#server/geocode/door.ts';
import { createGeocodeRoom } from '#server/geocode/geocode-room.ts';
import { openGeocoder } from '#server/geocode/open-geocoder.ts';
import { withCorrections } from '#server/geocode/position-corrections.ts';
import { createHostedGeocoderRoom } from '#server/hosted-geocoder/hosted-geocoder-room.ts';
import { zipMiddle } from '#server/geocode/zip-middle.ts';
import { openKiosk } from '#server/kiosk/open-kiosk.ts';
import { createOnce } from '#server/leads/create-once.ts';
import { createLeadRoom } from '#server/leads/lead-room.ts';
import { LeadStore } from '#server/leads/lead-store.ts';
import { openLive } from '#server/live/open-live.ts';
import { createMetricsRoom } from '#server/metrics-room.ts';
import { Metrics } from '#server/metrics.ts';
import { observe } from '#server/observe.ts';
import { createOpenApiRoom } from '#server/openapi/openapi-room.ts';
import { createPinRoom } from '#server/pins/pin-room.ts';
import { createRelayRoom } from '#server/relay/relay-room.ts';
import { MapSettings } from '#server/regions/map-settings.ts';
import { orOutlines } from '#server/regions/outline-basemap.ts';
import { createRegionsRoom } from '#server/regions/regions-room.ts';
import { createViewRoom } from '#server/views/view-room.ts';

/** Headers that prove who asks. */
export type Proof = Readonly<Record<string, string>>;

export interface WholeApp {
  readonly app: Hono;
  readonly database: OpenDatabase;
  readonly auth: ReturnType<typeof openAuth>;
  /** Every line of the log at its most talkative. */
  readonly logged: string[];
  /** Somebody of that role in that company, signed in; a kiosk is paired. */
  signedIn(companyId: number, role: Role): Promise<Proof>;
  /** A key of that role in that company. */
  keyOf(companyId: number, role: MemberRole): Promise<Proof>;
  close(): Promise<void>;
}

const testSecret = 'a secret of tests that is long enough';

/** The application as the server joins it, without a port, on an empty database. */
export async function openWholeApp(
  kind: OpenDatabase['kind'],
  limits: { readonly rateLimitPerMinute: number } = { rateLimitPerMinute: 0 },
): Promise<WholeApp> {
  const place = await createTestDatabase(kind);
  const database = await openDatabase(place.options);
  const packs = {
    addressFiles: [],
    streetFiles: [],
    zipBoundaryFiles: [],
    provinceBoundaryFile: null,
    fingerprint: '',
  };
  const geocoder = await openGeocoder({ packs, dataDir: place.options.dataDir });
  const auth = openAuth({
    database,
    secret: testSecret,
    publicUrl: null,
    proxies: { trusted: 0 },
    hosts: [],
    ...limits,
  });
  const store = new LeadStore({ database, stateAt: () => null, buildingKey, readDoor: doorOf });
  const logged: string[] = [];
  const live = openLive({
    database,
    stillValid: auth.stillValid,
    onError: (error) => log.error({ err: error }, 'live feed failed'),
  });
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const metrics = new Metrics(live);
  const app = createApp({
    hostedSources: [],
    inlineParts: { scripts: [], styles: [] },
    https: false,
    guard: auth.guard,
    observe: observe({ log, metrics }),
    health: () => ({ status: 'ok', address_index: geocoder.status() }),
    ready: () => Promise.resolve(),
    rooms: [
      auth.room,
      createAuditRoom({ db: database.db }),
      createMetricsRoom({ metrics }),
      createLeadRoom({ store }),
      openKiosk({
        db: database.db,
        secret: testSecret,
        createLead: createOnce(store),
        middleOfZip: zipMiddle(geocoder),
      }),
      createAreaRoom({ store: new AreaStore(database, () => null) }),
      createPinRoom({ database }),
      createRelayRoom({ database, target: null }),
      createChartRoom({ kind: database.kind, db: database.heavyReads }),
      live.room,
      createGeocodeRoom({
        geocoder,
        ofCompany: (companyId) => withCorrections(geocoder, { db: database.reads, companyId }),
      }),
      createHostedGeocoderRoom({ client: null }),
      createViewRoom({ db: database.db }),
      createOpenApiRoom({ version: '0.0.0' }),
      createRegionsRoom({
        packs,
        basemaps: orOutlines([], database),
        settings: new MapSettings(database.db),
        styleUrl: null,
        openFreeMapUrl: 'https://streets.example/style',
        imagery: null,
      }),
    ],
    logError: (error, request) => log.error({ err: error, request }, 'request failed'),
  });

  let people = 0;
  const visit = { cookie: '', userAgent: 'Test', address: '127.0.0.1' };
  return {
    app,
    database,
    auth,
    logged,
    async signedIn(companyId, role) {
      if (role === 'kiosk') {
        const { code } = await auth.kiosks.create(companyId, 'Lobby');
        const paired = await auth.kiosks.pair(code);
        return { Cookie: `${kioskCookie}=${paired?.token}` };
      }
      people += 1;
      const id = await auth.doorkeeper.createPerson({
        companyId,
        role,
        name: `Person ${people}`,
        email: `person-${people}@example.com`,
        password: 'maple street roofs',
      });
      const cookies = await auth.doorkeeper.enter(visit, id ?? '');
      return { Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') };
    },
    async keyOf(companyId, role) {
      return { 'X-API-KEY': (await auth.keys.create(companyId, { name: 'Test', role })).key };
    },
    async close() {
      live.close();
      await geocoder.close();
      await database.close();
      await place.remove();
    },
  };
}
