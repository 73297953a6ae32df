import { once } from 'node:events';
import { Server } from 'node:http';
import type { ServerType } from '@hono/node-server';

/** A client that takes longer than this to ask or to read its answer is cut off. */
const longestGoodbyeMs = 10_000;

/**
 * Takes no new connections, answers each request that is under way, and closes its connection with
 * the answer: a client that goes on asking over an old one must not keep the server up, only to be
 * cut off in the end. Resolves when the last is closed.
 */
export async function closeServer(server: ServerType): Promise<void> {
  if (!(server instanceof Server)) throw new TypeError('Only HTTP/1.1 is served.');
  const closed = once(server, 'close');
  server.prependListener('request', (_request, response) => {
    response.shouldKeepAlive = false;
  });
  server.close();
  // Connections whose request was already under way are idle, and not closed, after its answer.
  const closingIdle = setInterval(() => server.closeIdleConnections(), 50);
  const cuttingOff = setTimeout(() => server.closeAllConnections(), longestGoodbyeMs);
  await closed;
  clearInterval(closingIdle);
  clearTimeout(cuttingOff);
}
