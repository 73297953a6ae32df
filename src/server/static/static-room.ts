import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono, MiddlewareHandler } from 'hono';

/**
 * Serves the built app. Hashed assets are kept for ever, everything else is asked for anew; an
 * unknown path without a file ending is the app itself.
 * @param root folder of the build, relative to the working folder or absolute
 */
export const createStaticRoom =
  ({ root }: { root: string }) =>
  (app: Hono): void => {
    if (!existsSync(join(root, 'index.html'))) {
      app.get('/', (context) => context.text('The app is not built yet. Run: npm start', 503));
      return;
    }
    const files = serveStatic({ root, precompressed: true });
    const page = serveStatic({ root, path: 'index.html', precompressed: true });
    app.use('/assets/*', cacheFor('public, max-age=31536000, immutable'), files);
    app.get('*', cacheFor('no-cache'), async (context, next) => {
      const { path } = context.req;
      if (path.startsWith('/api/')) return next();
      return path === '/' || !/\.\w+$/.test(path) ? page(context, next) : files(context, next);
    });
  };

const cacheFor =
  (cacheControl: string): MiddlewareHandler =>
  async (context, next) => {
    await next();
    if (context.res.ok) context.res.headers.set('Cache-Control', cacheControl);
  };
