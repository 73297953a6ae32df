import { once } from 'node:events';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { build } from 'vite';
import type { ServerProcess } from '#server/leads/testing/server-process.ts';
import type { SeededServer } from './seeded-server.ts';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
};

/** Builds the peers' page and serves it with the points it is to draw, and our server's tiles of them. */
export async function startPeerServer({
  points,
  server: ours,
}: SeededServer): Promise<{ url: string; stop(): void }> {
  const outDir = mkdtempSync(join(tmpdir(), 'leadmap-peers-'));
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'peers'),
    base: './',
    logLevel: 'error',
    worker: { format: 'es' },
    build: { outDir, target: 'es2022', emptyOutDir: true },
  });
  // Wakes it, and makes the key.
  await ours.fetch('/api/pins/0/0/0');
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://peers').pathname;
    if (path === '/points') return response.end(points);
    if (path.startsWith('/api/pins/')) return void sendTile(ours, request, response);
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

async function sendTile(
  ours: ServerProcess,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const tile = await ours.fetch(request.url ?? '');
  response
    .writeHead(tile.status, { 'Content-Type': tile.headers.get('Content-Type') ?? 'text/plain' })
    .end(Buffer.from(await tile.arrayBuffer()));
}
