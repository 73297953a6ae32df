import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkUpstream } from './check-upstream.ts';
import { LoopbackRoofLink } from './testing/loopback-rooflink.ts';
import { UpstreamKey } from './upstream-key.ts';

let upstream: LoopbackRoofLink;
let said: string[];
let folder: string;
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'leadmap-upstream-'));
  writeFileSync(join(folder, 'profile.json'), '{"pace": {"requests_per_second": 5}}');
  upstream = new LoopbackRoofLink();
  await upstream.start();
  said = [];
});
afterEach(async () => {
  await upstream.stop();
  rmSync(folder, { recursive: true });
});

const check = (depth: 'read' | 'create-test-lead' = 'read', key = upstream.key) =>
  checkUpstream({
    upstream: {
      baseUrl: new URL(upstream.url),
      key: { key },
      profileFile: join(folder, 'profile.json'),
    },
    depth,
    say: (line) => said.push(line),
  });

test('a check reads and makes nothing', async () => {
  expect(await check()).toBe(true);
  expect(upstream.seen.map(({ method }) => method)).toEqual(['GET']);
  expect(said.join('\n')).toContain('newest first');
});

test('only the flag makes a test lead, which is then found by its own id', async () => {
  expect(await check('create-test-lead')).toBe(true);
  expect(upstream.book.records).toHaveLength(1);
  expect(said.join('\n')).toContain(`found by its own id`);
});

test('a wrong key is told as that, and stands nowhere', async () => {
  expect(await check('create-test-lead', 'wrong-key')).toBe(false);
  expect(said.join('\n')).toContain('401 The key is wrong');
  expect(said.join('\n')).not.toContain('wrong-key');
  expect(upstream.seen.map(({ method }) => method)).toEqual(['GET']);
});

test('whatever else answers is told, and does not do', async () => {
  upstream.mood = () => '200 HTML';
  expect(await check()).toBe(false);
  expect(said.join('\n')).toContain('It is no list');
  upstream.mood = () => 'redirect';
  expect(await check()).toBe(false);
  expect(said.join('\n')).toContain('It leads elsewhere');
});

test('nobody there is told as that', async () => {
  await upstream.stop();
  expect(await check()).toBe(false);
  expect(said.join('\n')).toContain('It cannot be reached');
});

test('a key file is read anew when it has changed, and refused when others may read it', () => {
  const file = join(folder, 'key');
  writeFileSync(file, 'first\n', { mode: 0o600 });
  const key = new UpstreamKey({ file });
  expect(key.current()).toBe('first');
  writeFileSync(file, 'second-one\n');
  expect(key.current()).toBe('second-one');
  writeFileSync(file, 'two words\n');
  expect(() => key.current()).toThrow('must hold the key alone');
  chmodSync(file, 0o640);
  expect(() => key.current()).toThrow('chmod 600');
  expect(key.currentOrNull()).toBeNull();
  expect(() => new UpstreamKey({ file: join(folder, 'none') }).current()).toThrow('no such file');
});
