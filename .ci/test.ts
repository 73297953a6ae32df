/**
 * `npm test`: lint, types, all tests on SQLite and the journeys marked `@main`, in one go. `-- --all`, which CI
 * runs, adds PostgreSQL and every other journey. A failing step does not stop the next, so that one
 * run tells all; the last line is always `N passed, N failed` (`, N skipped`).
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumRemedy, findChromium } from '../e2e/find-chromium.ts';

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const reports = mkdtempSync(join(tmpdir(), 'leadmap-test-'));
const total: Tally = { passed: 0, failed: 0, skipped: 0 };
const notes = new Set<string>();
const isWhole = process.argv.includes('--all');
const binaries = join(import.meta.dirname, '../node_modules/.bin');

/** Runs a command, shows its output, keeps its `SKIPPED …` lines; resolves to its exit code. */
function run(
  command: string,
  parameters: string[],
  env: Record<string, string> = {},
): Promise<number> {
  console.log(`\n> ${command} ${parameters.join(' ')}`);
  return new Promise((resolve) => {
    const child = spawn(join(binaries, command), parameters, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ...env },
    });
    child.stdout.on('data', (data: Buffer) => {
      process.stdout.write(data);
      for (const [, note] of data.toString().matchAll(/SKIPPED (.+)/g)) notes.add(note ?? '');
    });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** A step that counts as one test. */
async function step(command: string, parameters: string[]): Promise<boolean> {
  const passed = (await run(command, parameters)) === 0;
  total[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

/** Adds a runner's own counts; a runner that left no report, or failed without one, failed once. */
function add(exitCode: number, report: string, read: (json: never) => Tally): void {
  const path = join(reports, report);
  const tally = existsSync(path)
    ? read(JSON.parse(readFileSync(path, 'utf8')) as never)
    : { passed: 0, failed: 0, skipped: 0 };
  total.passed += tally.passed;
  total.skipped += tally.skipped;
  total.failed += exitCode !== 0 && tally.failed === 0 ? 1 : tally.failed;
}

await step('oxlint', ['--type-aware', '--deny-warnings']);
await step('prettier', ['--check', '--log-level', 'warn', '.']);
await step('knip', ['--no-progress']);
await step('tsc', ['-b']);

add(
  await run(
    'vitest',
    ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${join(reports, 'unit.json')}`],
    isWhole ? {} : { LEADMAP_TEST_SHORT: '1' },
  ),
  'unit.json',
  (json: { numPassedTests: number; numFailedTests: number; numPendingTests: number }) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests,
  }),
);

const built = await step('vite', ['build', '--logLevel', 'warn']);
if (built) await step('node', ['.ci/start-size.ts']);
if (!findChromium()) notes.add(`the journeys in the browser: ${chromiumRemedy}`);
else if (built)
  add(
    await run(
      'playwright',
      ['test', '-c', 'e2e/playwright.config.ts', ...(isWhole ? [] : ['--grep', '@main'])],
      { PLAYWRIGHT_JSON_OUTPUT_FILE: join(reports, 'e2e.json') },
    ),
    'e2e.json',
    (json: {
      stats: { expected: number; unexpected: number; flaky: number; skipped: number };
    }) => ({
      passed: json.stats.expected + json.stats.flaky,
      failed: json.stats.unexpected,
      skipped: json.stats.skipped,
    }),
  );

console.log('');
for (const note of notes) console.log(`Skipped: ${note}`);
const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
process.exit(total.failed > 0 ? 1 : 0);
