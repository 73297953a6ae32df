import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { geocodeSearchSchema } from '#contract/geocode.ts';
import { openGeocoder } from '#server/geocode/open-geocoder.ts';
import { readAddresses } from '#server/geocode/read-addresses.ts';
import { KnownAddresses } from '#server/geocode/testing/known-addresses.ts';
import { Random } from '#server/geocode/testing/random.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { findRegionPacks } from '#server/regions/find-region-packs.ts';
import {
  accuracy,
  answeredConfidently,
  drawQuestions,
  keystrokes,
  percentile,
  type Question,
  type Search,
  timesOf,
} from '#server/geocode/testing/questions.ts';
import { writeMadeUpNation } from './address-search/made-up-nation.ts';
import { inMemory, type Peer, rowPerAddress, trigrams } from './address-search/peers.ts';
import { writeRradFile } from './address-search/rrad-addresses.ts';
import { packFiles, readKnown } from '#server/geocode/testing/read-known.ts';

/**
 * `npm run bench:address-search [-- --millions 0.4,1,10 --seed 7 --per-class 250 --no-peers]`:
 * accuracy and speed of address search on the region packs, npm rrad and as many made-up addresses
 * as are asked for, beside other ways to search the same rows.
 */
const { values: options } = parseArgs({
  options: {
    millions: { type: 'string', default: '0.4,1' },
    seed: { type: 'string', default: '20261123' },
    'per-class': { type: 'string', default: '250' },
    'no-peers': { type: 'boolean', default: false },
  },
});
const packs = resolve('../shared/regions');
const work = resolve('node_modules/.cache/leadmap-bench');
const rows = 402_000;
/** Some of them need a second for each. */
const peerQuestions = 140;
const peerKeystrokes = 150;

const known = new KnownAddresses();
mkdirSync(work, { recursive: true });
const rradFile = join(work, 'rrad.csv.gz');
writeRradFile(rradFile);
await readKnown(
  [...packFiles(packs, 'addresses'), { path: rradFile, id: 'rrad', attribution: 'rrad' }],
  known,
);
const perClass = Number(options['per-class']);
const { present, absent } = drawQuestions(known.all, known, {
  random: new Random(Number(options.seed)),
  perClass,
});
/** A folder like a region pack, with made-up addresses beside the real ones. */
async function packOf(millions: number): Promise<string> {
  const folder = join(work, `pack-${millions}`);
  rmSync(folder, { recursive: true, force: true });
  for (const part of ['addresses', 'streets', 'boundaries']) {
    mkdirSync(join(folder, part), { recursive: true });
    for (const name of readdirSync(join(packs, part)))
      symlinkSync(join(packs, part, name), join(folder, part, name));
  }
  symlinkSync(rradFile, join(folder, 'addresses', 'rrad.csv.gz'));
  if (millions * 1e6 <= rows) return folder;
  const nation = join(work, `nation-${millions}.csv.gz`);
  await writeMadeUpNation(nation, millions * 1e6 - rows);
  symlinkSync(nation, join(folder, 'addresses', 'nation.csv.gz'));
  return folder;
}

async function measure(millions: number): Promise<void> {
  const folder = await packOf(millions);
  const dataDir = join(work, `data-${millions}`);
  rmSync(dataDir, { recursive: true, force: true });
  const { basemaps: _none, ...found } = await findRegionPacks([folder]);
  const built = Promise.withResolvers<number>();
  const geocoder = await openGeocoder({
    packs: found,
    dataDir,
    onProgress(news) {
      if (news.kind === 'ready') built.resolve(news.durationMs);
      if (news.kind === 'failed') built.reject(new Error(news.reason));
    },
  });
  const started = performance.now();
  await built.promise;
  const { addresses } = geocoder.status();
  console.log(`\n## ${addresses} addresses`);
  console.log(
    `index built in ${((performance.now() - started) / 1000).toFixed(1)} s, ${(searchBytes(dataDir) / addresses).toFixed(1)} bytes an address`,
  );
  const ours: Search = async (q) => (await geocoder.search({ q, limit: 8 })).features;
  await tellAccuracy('Leadmap', ours, present);
  const wrong = await answeredConfidently(ours, absent);
  console.log(`absent addresses answered confidently: ${wrong.length} of ${absent.length}`);
  for (const line of wrong) console.log(`  ${line}`);
  const typed = keystrokes(everyNth(present, 150));
  await tellTimes('Leadmap', ours, typed);
  await tellTimes(
    'Leadmap, absent addresses',
    ours,
    absent.map(({ text }) => text),
  );
  await overHttp({ dataDir, folder, typed });
  if (!options['no-peers'] && millions <= 1) await besidePeers(millions, { folder, typed });
  await geocoder.close();
}

const everyNth = (questions: readonly Question[], wanted: number) =>
  questions.filter((_, index) => index % Math.ceil(questions.length / wanted) === 0);

/** Bytes of everything that search and reverse need an address for; street lines are map data. */
function searchBytes(dataDir: string): number {
  const db = new DatabaseSync(join(dataDir, 'geocode/addresses.sqlite'), { readOnly: true });
  const row = db
    .prepare(`SELECT sum(pgsize) AS bytes FROM dbstat WHERE name NOT LIKE 'segment%'`)
    .get();
  db.close();
  return Number(row?.['bytes'] ?? statSync(join(dataDir, 'geocode/addresses.sqlite')).size);
}

const percent = (part: number, whole: number) => ((100 * part) / whole).toFixed(1).padStart(6);

async function tellAccuracy(name: string, search: Search, questions: readonly Question[]) {
  const { byKind, confident, confidentlyWrong } = await accuracy(search, questions);
  console.log(`${name}: right first, in five (%)`);
  for (const [kind, { asked, first, five }] of byKind)
    console.log(`  ${kind.padEnd(18)}${percent(first, asked)}${percent(five, asked)}`);
  if (confident > 0)
    console.log(
      `  confident answers right: ${percent(confident - confidentlyWrong, confident)} % of ${confident}`,
    );
}

async function tellTimes(name: string, search: Search, texts: readonly string[]) {
  const times = await timesOf(search, texts);
  const [middle, p95] = [0.5, 0.95].map((share) => percentile(times, share).toFixed(2));
  console.log(`${name}: ${texts.length} searches, p50 ${middle} ms, p95 ${p95} ms`);
}

/** The same keystrokes at a real server, with what memory it took. */
async function overHttp(at: { dataDir: string; folder: string; typed: readonly string[] }) {
  const server = await startServerProcess({
    LEADMAP_DATA_DIR: at.dataDir,
    LEADMAP_REGIONS: at.folder,
  });
  const search: Search = async (q) => {
    const answer = await server.fetch(`/api/geocode/search?q=${encodeURIComponent(q)}`);
    return geocodeSearchSchema.parse(await answer.json()).features;
  };
  await tellTimes('Leadmap over HTTP', search, at.typed);
  const memory = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1];
  console.log(`server memory at most ${Math.round(Number(memory) / 1024)} MB`);
  await server.kill();
}

async function besidePeers(millions: number, at: { folder: string; typed: readonly string[] }) {
  async function* addressRows() {
    const folder = join(at.folder, 'addresses');
    for (const name of readdirSync(folder)) yield* readAddresses(join(folder, name), () => {});
  }
  const path = join(work, `rows-${millions}.sqlite`);
  rmSync(path, { force: true });
  const makers: (() => Promise<Peer>)[] = [
    () => rowPerAddress(addressRows, path),
    () => trigrams(addressRows),
    // A million rows would take more memory than a small machine has.
    ...(millions < 1 ? [() => inMemory(addressRows)] : []),
  ];
  for (const make of makers) {
    const before = process.memoryUsage().rss;
    const peer = await make();
    await tellAccuracy(peer.name, peer.search, everyNth(present, peerQuestions));
    await tellTimes(peer.name, peer.search, everyNthText(at.typed, peerKeystrokes));
    const size = path && peer.name.includes('FTS5') ? statSync(path).size : 0;
    if (size > 0)
      console.log(`${peer.name}: ${(size / (millions * 1e6)).toFixed(0)} bytes an address`);
    else
      console.log(
        `${peer.name}: memory ${Math.round((process.memoryUsage().rss - before) / 1e6)} MB more`,
      );
    await peer.close();
  }
}

const everyNthText = (texts: readonly string[], wanted: number) =>
  texts.filter((_, index) => index % Math.ceil(texts.length / wanted) === 0);

console.log(
  `${present.length} questions about ${known.all.length} real addresses, ${absent.length} about none; seed ${options.seed}`,
);
for (const millions of options.millions.split(',')) await measure(Number(millions));
