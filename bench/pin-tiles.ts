import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { CreateLeadInput } from '#contract/lead.ts';
import { openDatabase } from '#server/db/open-database.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { type ServerProcess, startServerProcess } from '#server/leads/testing/server-process.ts';
import { seedLeads } from './seed/seed-leads.ts';

/**
 * `npm run bench:pin-tiles -- --data folder [--url postgres://…] [--leads 1000000]`: pin tiles of
 * every zoom by four filters, counts and lists, asked of a real server by HTTP. An empty database is
 * seeded first, which takes minutes. "Anew" is after a change, so that nothing encoded is kept.
 */
const { values: options } = parseArgs({
  options: {
    data: { type: 'string', default: 'bench-data' },
    url: { type: 'string' },
    leads: { type: 'string', default: '1000000' },
    tiles: { type: 'string', default: '8' },
  },
});
const filters = {
  'no filter': '',
  'three statuses': 'status=u,pr,dnd',
  'dates and sources':
    'created_from=2026-03-01&created_to=2026-06-01&source=door-knocking,seed-referral',
  'text "garcia"': 'text=garcia',
};
const zooms = Array.from({ length: 19 }, (_, z) => z);
const firstTile = '0/0/0';
const goalMs = 50;

const places = await prepare();
const server = await startServerProcess({
  LEADMAP_DATA_DIR: options.data,
  DATABASE_URL: options.url,
  LOG_LEVEL: 'silent',
});
console.log(`${options.url ? 'PostgreSQL' : 'SQLite'}, memory at the start ${memoryOf(server)} MB`);
for (const [name, query] of Object.entries(filters)) await timeTiles(name, query);
await timeOthers();
await timeCreates();
console.log(`memory at the end ${memoryOf(server)} MB, at most ${memoryOf(server, 'VmHWM')} MB`);
await server.kill();

interface Place {
  readonly lng: number;
  readonly lat: number;
}

/** Leads of the database, drawn by lot: where tiles are looked at. */
async function prepare(): Promise<Place[]> {
  const database = await openDatabase({
    dataDir: options.data,
    databaseUrl: options.url ?? null,
  });
  const one = await database.db.selectFrom('leads').select('id').limit(1).execute();
  if (one.length === 0) await seedLeads(database, { count: Number(options.leads) });
  const random = new Random(7);
  const { from, to } = await database.db
    .selectFrom('pins')
    .where('company_id', '=', 1)
    .select((is) => [is.fn.min<number>('cell').as('from'), is.fn.max<number>('cell').as('to')])
    .executeTakeFirstOrThrow();
  const places: Place[] = [];
  while (places.length < 200) {
    const cell = from + Math.floor(random.next() * (to - from));
    const found = await database.db
      .selectFrom('pins')
      .select(['longitude as lng', 'latitude as lat'])
      .where('company_id', '=', 1)
      .where('cell', '>=', cell)
      .orderBy('cell')
      .limit(1)
      .executeTakeFirst();
    if (found) places.push(found);
  }
  await database.close();
  return [{ lng: -71.06, lat: 42.36 }, ...places];
}

/** Different tiles of a zoom with leads in them, the most crowded town's first. */
function tilesOf(z: number): string[] {
  const across = 2 ** z;
  const paths = places.map(({ lng, lat }) => {
    const radians = (lat * Math.PI) / 180;
    const x = Math.floor(((lng + 180) / 360) * across);
    const y = Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * across);
    return `${z}/${x}/${y}`;
  });
  return [...new Set(paths)].slice(0, Number(options.tiles));
}

async function timeTiles(name: string, query: string): Promise<void> {
  const ask = (path: string) => timed(() => server.fetch(`/api/pins/${path}?${query}`));
  for (const path of zooms.flatMap(tilesOf)) await ask(path);
  const rows: Record<string, Record<string, string>> = {};
  const all: number[] = [];
  await change();
  const { ms: firstMs } = await ask(firstTile);
  for (const z of zooms) {
    const anew: number[] = [];
    const kept: number[] = [];
    let most = 0;
    let cpuMs = 0;
    for (let round = 0; round < 3; round += 1) {
      await change();
      // Whoever comes first after a change reads for all: shown apart.
      await ask(firstTile);
      for (const path of tilesOf(z)) {
        if (path !== firstTile) {
          const before = cpuOf(server);
          const { ms, bytes } = await ask(path);
          cpuMs += cpuOf(server) - before;
          anew.push(ms);
          most = Math.max(most, bytes);
        }
        kept.push((await ask(path)).ms);
      }
    }
    all.push(...anew);
    if (anew.length > 0)
      rows[`zoom ${z}`] = {
        anew: p50p95(anew),
        kept: p50p95(kept),
        'CPU a tile anew': (cpuMs / anew.length).toFixed(1),
        'largest, kB': kB(most),
      };
  }
  console.log(
    `\n${name}: all zooms anew ${p50p95(all)} ms (goal ${goalMs}), ` +
      `first after a change ${firstMs.toFixed(0)} ms`,
  );
  console.table(rows);
}

async function timeOthers(): Promise<void> {
  const rows: Record<string, Record<string, string>> = {};
  const boxes = { town: 'bbox=-71.1,42.3,-71,42.4', 'New England': 'bbox=-73.9,40.5,-66,48' };
  const asked: Record<string, string> = {
    ...Object.fromEntries(
      Object.entries(filters).map(([name, query]) => [
        `counts, ${name}`,
        `/api/lead-counts?${query}`,
      ]),
    ),
    ...Object.fromEntries(
      Object.entries(filters).map(([name, query]) => [`list, ${name}`, `/api/leads?${query}`]),
    ),
    ...Object.fromEntries(
      Object.entries(boxes).map(([name, box]) => [`list, ${name}`, `/api/leads?${box}`]),
    ),
    'list by address': '/api/leads?ordering=address',
    'list by status': '/api/leads?ordering=lead_status',
    'list, page 4,000': '/api/leads?page=4000',
  };
  for (const [name, path] of Object.entries(asked)) {
    await timed(() => server.fetch(path));
    const anew: number[] = [];
    const again: number[] = [];
    for (let round = 0; round < 5; round += 1) {
      await change();
      anew.push((await timed(() => server.fetch(path))).ms);
      again.push((await timed(() => server.fetch(path))).ms);
    }
    rows[name] = { 'after a change': p50p95(anew), again: p50p95(again) };
  }
  console.log('\nmilliseconds, p50 / p95');
  console.table(rows);
}

/** What the map costs whoever saves: creates a second, 64 in flight. */
async function timeCreates(): Promise<void> {
  const count = 3_000;
  let next = 0;
  const start = performance.now();
  const write = async () => {
    while (next++ < count) await change();
  };
  await Promise.all(Array.from({ length: 64 }, write));
  const seconds = (performance.now() - start) / 1000;
  console.log(`\n${Math.round(count / seconds)} creates a second over HTTP, 64 in flight`);
}

/** Saves a lead, so that whatever is kept is out of date. */
async function change(): Promise<void> {
  const lead: CreateLeadInput = {
    address: '1 Bench St',
    state: 'MA',
    zipcode: '02139',
    latitude: '42.360000',
    longitude: '-71.060000',
  };
  const answer = await server.fetch('/api/leads', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(lead),
  });
  if (answer.status !== 201) throw new Error(`A create was answered with ${answer.status}.`);
}

async function timed(ask: () => Promise<Response>): Promise<{ ms: number; bytes: number }> {
  const start = performance.now();
  const answer = await ask();
  const body = await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`${answer.url} was answered with ${answer.status}.`);
  return { ms: performance.now() - start, bytes: body.byteLength };
}

function p50p95(times: readonly number[]): string {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (part: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))];
  return `${at(0.5)?.toFixed(1) ?? '-'} / ${at(0.95)?.toFixed(1) ?? '-'}`;
}

function kB(bytes: number): string {
  return (bytes / 1024).toFixed(0);
}

/** Milliseconds that the server has computed; the kernel counts hundredths of a second. */
function cpuOf({ pid }: ServerProcess): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

function memoryOf({ pid }: ServerProcess, what: 'VmRSS' | 'VmHWM' = 'VmRSS'): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Math.round(Number(new RegExp(`${what}:\\s+(\\d+)`).exec(status)?.[1] ?? 0) / 1024);
}
