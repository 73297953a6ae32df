import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** Paths of the project that a page names in backquotes. */
function namedPaths(page: string): string[] {
  const text = readFileSync(join(root, page), 'utf8').replaceAll(/```[^]*?```/g, '');
  const named = [...text.matchAll(/`((?:src|e2e|bench|docs|\.ci|public)(?:\/[\w.-]+)*)`/g)];
  return [...new Set(named.map(([, path]) => path ?? ''))];
}

describe.each(['README.md', 'docs/architecture.md'])('%s', (page) => {
  test('names paths', () => expect(namedPaths(page).length).toBeGreaterThan(5));
  test.each(namedPaths(page))('%s exists', (path) => {
    expect(existsSync(join(root, path))).toBe(true);
  });
});

test('the README shows the two commands', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  expect(readme).toContain('npm ci && npm start');
  expect(readme).toContain('npm test');
});
