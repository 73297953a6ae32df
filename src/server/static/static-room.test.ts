import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inlinePartsOf } from './inline-parts.ts';
import { createStaticRoom } from './static-room.ts';

let folder: string;
let app: Hono;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'leadmap-static-'));
  const dist = join(folder, 'dist');
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(dist, 'index.html'), '<p>the app');
  writeFileSync(join(dist, 'icon.svg'), '<svg/>');
  writeFileSync(join(dist, 'assets/index-1a2b.js'), 'let a');
  writeFileSync(join(dist, 'assets/index-1a2b.js.br'), brotliCompressSync('let a'));
  writeFileSync(join(dist, 'assets/worker-1a2b.mjs'), 'let b');
  writeFileSync(join(dist, 'assets/noto-1a2b.woff2'), 'font');
  app = new Hono();
  createStaticRoom({ root: dist })(app);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the built app', () => {
  test.each([
    ['/assets/index-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/worker-1a2b.mjs', 'text/javascript; charset=utf-8'],
    ['/assets/noto-1a2b.woff2', 'font/woff2'],
  ])('%s is kept for ever under its type', async (path, type) => {
    const { status, headers } = await app.request(path);
    expect(status).toBe(200);
    expect(headers.get('content-type')).toBe(type);
    expect(headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  test.each(['/', '/leads/7', '/?lead=1.5'])('%s is the app, asked for anew', async (path) => {
    const answer = await app.request(path);
    expect(await answer.text()).toBe('<p>the app');
    expect(answer.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer.headers.get('cache-control')).toBe('no-cache');
  });

  test('goes out compressed as the build left it', async () => {
    const answer = await app.request('/assets/index-1a2b.js', {
      headers: { 'Accept-Encoding': 'gzip, deflate, br' },
    });
    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(answer.headers.get('vary')).toBe('Accept-Encoding');
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(brotliCompressSync('let a'));
  });

  test.each(['/assets/gone-1a2b.js', '/gone.png'])(
    '%s is 404 and not the app, and not kept',
    async (path) => {
      const answer = await app.request(path);
      expect(answer.status).toBe(404);
      expect(answer.headers.get('cache-control')).toBeNull();
    },
  );

  test.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/assets/%2e%2e%5c%2e%2e%5csecret.txt',
    '//secret.txt',
  ])('%s does not lead out of the folder', async (path) => {
    const url = new Request('http://localhost/').url;
    expect(await (await app.request(url + path.slice(1))).text()).not.toContain('secret');
  });
});

test('without a build the page says how to make one', async () => {
  const bare = new Hono();
  createStaticRoom({ root: join(folder, 'nothing') })(bare);
  const answer = await bare.request('/');
  expect(answer.status).toBe(503);
  expect(await answer.text()).toContain('npm start');
});

test('scripts and styles in the page itself are told by their hashes, and nothing else is', () => {
  const root = join(folder, 'with-parts');
  mkdirSync(root);
  writeFileSync(
    join(root, 'index.html'),
    '<script data-b="c">let a;</script><style>b{}</style><script type="module" src="/c.js"></script>',
  );
  const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
  expect(inlinePartsOf(root)).toEqual({ scripts: [hashOf('let a;')], styles: [hashOf('b{}')] });
  expect(inlinePartsOf(join(folder, 'nothing'))).toEqual({ scripts: [], styles: [] });
});
