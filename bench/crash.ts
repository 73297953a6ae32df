import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crashRun } from '#server/leads/testing/crash-run.ts';

/** `npm run test:crash [-- kills]`: kill -9 under load on a fresh data folder; 1 on any loss. */
const kills = Number(process.argv[2] ?? 200);
const dataDir = mkdtempSync(join(tmpdir(), 'leadmap-crash-'));

const report = await crashRun({
  kills,
  environment: { LEADMAP_DATA_DIR: dataDir, LOG_LEVEL: 'silent' },
  onKill: (killed, acknowledged) => {
    if (killed % 20 === 0) console.log(`${killed} kills, ${acknowledged} leads acknowledged`);
  },
});
rmSync(dataDir, { recursive: true });
console.table(report);
process.exitCode = report.lost + report.doubled + report.torn > 0 ? 1 : 0;
