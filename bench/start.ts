import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { writeMadeUpTown } from '#e2e/made-up-town.ts';
import { startServerProcess } from '#server/leads/testing/server-process.ts';
import { median } from './browser/median.ts';
import { machineInWords, openBrowser, signedInProfile } from './browser/open-browser.ts';
import { lighthouseFigures } from './start/lighthouse-figures.ts';
import { devices, type Load, loadPage } from './start/load-page.ts';
import { staticForm } from './start/static-form.ts';

/**
 * `npm run bench:start [-- --runs 5] [--no-lighthouse] [--no-map]`: how long until a key typed into
 * the form stands there, with nothing in the cache, against a static HTML form of the same fields;
 * on a desktop and on a slow phone; and what Lighthouse says.
 */
const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    lighthouse: { type: 'boolean', default: true },
    map: { type: 'boolean', default: true },
  },
  allowNegative: true,
});

const regions = mkdtempSync(join(tmpdir(), 'leadmap-bench-town-'));
await writeMadeUpTown(regions);
const server = await startServerProcess({
  LEADMAP_DATA_DIR: mkdtempSync(join(tmpdir(), 'leadmap-bench-')),
  LEADMAP_REGIONS: regions,
  LOG_LEVEL: 'silent',
});
const formServer = createServer((_, response) => {
  response.setHeader('Content-Type', 'text/html; charset=utf-8').end(staticForm);
}).listen(0, '127.0.0.1');
await once(formServer, 'listening');
const address = formServer.address();
const staticUrl = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`;
const browser = await openBrowser();
console.log(machineInWords(browser));
const profile = await signedInProfile(browser, server.url);
const { cookies } = profile;

const candidates = {
  'static form': { url: staticUrl, field: '#search' },
  ours: { url: server.url, field: '#early-search, input[role=combobox]', profile },
  'ours, first time here': {
    url: server.url,
    field: '#early-search, input[role=combobox]',
    profile: { cookies, origins: [] },
  },
};
for (const device of devices) {
  const loads = new Map<string, Load[]>(Object.keys(candidates).map((name) => [name, []]));
  for (let run = 0; run < Number(options.runs); run += 1)
    for (const [name, page] of Object.entries(candidates)) {
      const waits = options.map && name === 'ours';
      const load = await loadPage(browser, {
        ...page,
        device,
        ...(waits ? { mapTimeoutMs: 90_000 } : {}),
      });
      loads.get(name)?.push(load);
    }
  const base = median((loads.get('static form') ?? []).map(({ typed }) => typed));
  console.log(`\n${device.name}, medians of ${options.runs}, milliseconds`);
  console.table(
    Object.fromEntries(
      [...loads].map(([name, all]) => {
        const typed = median(all.map((load) => load.typed));
        return [
          name,
          {
            'first paint': Math.round(median(all.map((load) => load.firstPaint))),
            'key shows': Math.round(typed),
            'of the static form': Number((typed / base).toFixed(2)),
            'whole form, with that key': Math.round(median(all.map((load) => load.taken))),
            'map drawn': Math.round(median(all.flatMap(({ map }) => map ?? []))),
          },
        ];
      }),
    ),
  );
}
await browser.close();
if (options.lighthouse)
  for (const device of ['desktop', 'mobile'] as const) {
    const { figures, faults } = await lighthouseFigures(server.url, device);
    console.log(`\nLighthouse, ${device}`, figures, faults.length > 0 ? faults : '');
  }
await server.kill();
formServer.close();
