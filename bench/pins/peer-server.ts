import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the peers' page and serves it with the points it is to draw. */
export async function startPeerServer(points: Buffer): Promise<{ url: string; stop(): void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'leadmap-peers-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'peers'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, target: 'es2022', emptyOutDir: true },
  });
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://peers').pathname;
    if (path === '/points') return response.end(points);
    try {
      const file = readFileSync(join(outDir, path === '/' ? 'index.html' : path));
      const type = types[extname(path) || '.html'] ?? 'application/octet-stream';
      return response.setHeader('Content-Type', type).end(file);
    } catch {
      return response.writeHead(404).end();
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/`,
    stop: () => {
      server.close();
    },
  };
}
