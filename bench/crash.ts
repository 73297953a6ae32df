import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { browserCrashRun } from '#e2e/browser-crash-run.ts';
import { chromiumRemedy, findChromium } from '#e2e/find-chromium.ts';
import { crashRun } from '#server/leads/testing/crash-run.ts';

/**
 * `npm run test:crash [-- kills]`: kill -9 of the server and of the browser under load, each on
 * fresh data; ends with 1 on any loss.
 */
const kills = Number(process.argv[2] ?? 100);
const dataDir = mkdtempSync(join(tmpdir(), 'leadmap-crash-'));

const report = await crashRun({
  kills,
  environment: { LEADMAP_DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
  onKill: (killed, acknowledged) => {
    if (killed % 20 === 0) console.log(`${killed} kills, ${acknowledged} leads acknowledged`);
  },
});
rmSync(dataDir, { recursive: true });
console.table({ server: report });
const ofBrowser = findChromium()
  ? await browserCrashRun({
      kills,
      onKill: (killed, acknowledged) => {
        if (killed % 10 === 0) console.log(`${killed} browser kills, ${acknowledged} acknowledged`);
      },
    })
  : null;
if (!ofBrowser) console.log(`SKIPPED the kills of the browser: ${chromiumRemedy}`);
if (ofBrowser) console.table({ browser: ofBrowser });
const faults = [report.lost, report.doubled, report.torn, ofBrowser?.lost, ofBrowser?.doubled];
process.exitCode = faults.some((count) => (count ?? 0) > 0) ? 1 : 0;
