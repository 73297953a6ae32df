import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { catalog } from '#web/lib/messages/en/catalog.ts';
import { catalog as laterCatalog } from '#web/lib/messages/en/later-catalog.ts';

const root = join(import.meta.dirname, '..');
const files = globSync('src/web/**/*.{ts,tsx}', { cwd: root }).filter(
  (path) => !/\.test\.|\/(testing|messages|service-worker)\//.test(path),
);
const textOf = new Map(files.map((path) => [path, readFileSync(join(root, path), 'utf8')]));

const pathOf = (from: string, name: string) =>
  name.startsWith('#web/') ? `src/web/${name.slice(5)}` : join(dirname(from), name);

const importsOf = (path: string, pattern: RegExp) =>
  [...(textOf.get(path) ?? '').matchAll(pattern)]
    .map(([, name = '']) => pathOf(path, name))
    .filter((name) => textOf.has(name));

/** What is loaded with a file: all that it imports, and what that imports. */
function loadedWith(entry: string): Set<string> {
  const loaded = new Set([entry]);
  for (const path of loaded) {
    const fixed = /^(?:import (?!type )[^;]*?from |import |export [^;]*?from )'([^']+)';/gms;
    for (const next of importsOf(path, fixed)) loaded.add(next);
  }
  return loaded;
}

const laterKeys = new Set(Object.keys(laterCatalog));
const laterAreas = new Set([...laterKeys].map((key) => key.split('.')[0]));
const firstAreas = new Set(Object.keys(catalog).map((key) => key.split('.')[0]));

/** Messages that only the later catalogue has; of a key that is put together, by its area. */
const lateWordsOf = (path: string): string[] => [
  ...[...(textOf.get(path) ?? '').matchAll(/'(\w+\.[\w.-]+)'/g)].flatMap(([, key = '']) =>
    laterKeys.has(key) ? [`${path}: ${key}`] : [],
  ),
  ...[...(textOf.get(path) ?? '').matchAll(/`(\w+)\.[\w.]*\$\{/g)].flatMap(([, area = '']) =>
    laterAreas.has(area) && !firstAreas.has(area) ? [`${path}: ${area}`] : [],
  ),
];

const silentlyLoaded = new Set<string>(
  files.flatMap((path) => {
    const text = textOf.get(path) ?? '';
    // Those inside withMessages(…) wait for their words, several at once too.
    const rest = text.replaceAll(
      /withMessages\(\s*(?:Promise\.all\(\[[^\]]*\]\)|import\([^)]*\))/g,
      '',
    );
    return [...rest.matchAll(/import\('([^']+)'\)/g)].map(([, name = '']) => pathOf(path, name));
  }),
);

// They speak of what a part loaded later has found or begun, or of what takes longer than its words.
const afterSuchAPart = [
  'src/web/app/use-move-pin.ts: lead.movePin',
  'src/web/features/address-search/address-search.tsx: fault.query_long',
  'src/web/features/address-search/address-search.tsx: lookUp.hostedSilent',
  'src/web/features/address-search/address-search.tsx: lookUp.notKept',
  'src/web/features/address-search/announcement.ts: fault.query_long',
  'src/web/features/intake/error-summary.tsx: saving.positionMissing',
  'src/web/features/intake/error-summary.tsx: saving.summary',
  'src/web/features/intake/fault-in-words.ts: fault',
  'src/web/features/intake/save-bar.tsx: saving.alreadySaved',
  'src/web/features/intake/save-bar.tsx: saving.alreadySavedTitle',
];

test('the start says nothing that comes later', () => {
  const words = [...loadedWith('src/web/main.tsx')].flatMap(lateWordsOf);
  expect(words.toSorted()).toEqual(afterSuchAPart);
});

test('what speaks is loaded by withMessages', () => {
  expect(silentlyLoaded.size).toBeGreaterThan(5);
  const unsaid = [...silentlyLoaded].flatMap((entry) =>
    [...loadedWith(entry)].flatMap(lateWordsOf).map((words) => `${entry} loads ${words}`),
  );
  expect(unsaid).toEqual([]);
});
