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
const sizeOf = (path: string) => ({ path, bytes: statSync(join(dist, `${path}.br`)).size });
const program = [
  ...page.matchAll(/<(?:script[^>]* src|link rel="modulepreload"[^>]* href)="([^"]+\.js)"/g),
].map(([, path = '']) => sizeOf(path));
// Of the languages only the active one is fetched.
const words = [...page.matchAll(/ data-(\w\w)="([^"]+\.js)"/g)].map(([, code = '', path = '']) => ({
  code,
  ...sizeOf(path),
}));

let isOver = words.length === 0;
for (const { code, bytes } of words) {
  const sum = program.reduce((so, file) => so + file.bytes, bytes);
  console.log(
    `JavaScript before the form takes typing (${code}): ${sum} bytes (brotli) of at most ${mostBytes}`,
  );
  isOver ||= sum > mostBytes;
}
for (const { path, bytes } of [...program, ...words]) console.log(`  ${bytes} ${path}`);
process.exit(isOver ? 1 : 0);
