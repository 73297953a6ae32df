import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { median } from './browser/median.ts';
import { machineInWords, openBrowser } from './browser/open-browser.ts';
import { measureOurs } from './pins/measure-ours.ts';
import type { PinFigures } from './pins/measure-page.ts';
import { measurePeer } from './pins/measure-peer.ts';
import { startPeerServer } from './pins/peer-server.ts';
import { seededServer } from './pins/seeded-server.ts';

/**
 * `npm run bench:pins [-- --leads 10000,100000] [--only ours,ours-empty,deck] [--runs 3]
 * [--limit 90] [--seeded DIR]`: the dispatcher's map against other ways to draw the same points, and
 * against an empty map, in one run. `--seeded` keeps the databases for the next time.
 */
const { values: options } = parseArgs({
  options: {
    leads: { type: 'string', default: '10000,100000,1000000' },
    only: {
      type: 'string',
      default: 'ours-empty,ours,empty,our-pins,maplibre,supercluster,leaflet,deck,openlayers',
    },
    runs: { type: 'string', default: '3' },
    limit: { type: 'string', default: '90' },
    seeded: { type: 'string' },
  },
});
const seeded = options.seeded ?? mkdtempSync(join(tmpdir(), 'leadmap-pins-'));
const limitMs = Number(options.limit) * 1000;
const candidates = options.only.split(',');
const { server: emptyServer } = await seededServer(mkdtempSync(join(tmpdir(), 'leadmap-pins-')), 0);

for (const count of options.leads.split(',').map(Number)) {
  const ours = await seededServer(seeded, count);
  const { server } = ours;
  const peers = await startPeerServer(ours);
  const figures = new Map<string, PinFigures[]>(candidates.map((name) => [name, []]));
  const tooSlow = new Set<string>();
  let machine = '';
  for (let run = 0; run < Number(options.runs); run += 1)
    for (const name of candidates) {
      // Once is enough to know that it does not finish.
      if (tooSlow.has(name)) continue;
      // Each in a browser of its own: nothing of the last one is left.
      const browser = await openBrowser();
      machine = machineInWords(browser);
      const measured = await (['ours', 'ours-empty'].includes(name)
        ? measureOurs(browser, { server: name === 'ours' ? server : emptyServer, limitMs })
        : measurePeer(browser, { url: peers.url, peer: name, limitMs }));
      await browser.close();
      console.log(`${count} leads, ${name}:`, measured);
      if (measured.picture === null) tooSlow.add(name);
      figures.get(name)?.push(measured);
    }
  console.log(`\n${count} leads, medians of ${options.runs}; ${machine}`);
  console.table(Object.fromEntries([...figures].map(([name, all]) => [name, rowOf(all)])));
  peers.stop();
  await server.kill();
}
await emptyServer.kill();

function rowOf(all: readonly PinFigures[]) {
  const middle = (part: keyof PinFigures) => {
    const values = all.flatMap((one) => one[part] ?? []);
    return values.length === 0 ? 'did not finish' : Math.round(median(values));
  };
  return {
    'first picture, ms': middle('picture'),
    'pan frame, ms': middle('panFrame'),
    'one added, ms': middle('added'),
    'filter, ms': middle('filtered'),
    'heap, MB': middle('heapMegabytes'),
  };
}
