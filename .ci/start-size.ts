/**
 * `node .ci/start-size.ts`: how much JavaScript the built page fetches before the form takes typing,
 * compressed; ends with 1 when that is more than it may be. All else is loaded once the form is there.
 */
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Promised in docs/benchmarks.md; what is over it belongs into a part that is loaded later. */
const mostBytes = 110_000;

const dist = join(import.meta.dirname, '../dist');
const page = readFileSync(join(dist, 'index.html'), 'utf8');
const files = [
  ...page.matchAll(/<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="([^"]+\.js)"/g),
].map(([, path = '']) => ({ path, bytes: statSync(join(dist, `${path}.br`)).size }));
const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
console.log(
  `JavaScript before the form takes typing: ${bytes} bytes (brotli) of at most ${mostBytes}`,
);
for (const file of files) console.log(`  ${file.bytes} ${file.path}`);
process.exit(bytes > mostBytes ? 1 : 0);
