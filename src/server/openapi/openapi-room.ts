import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Hono } from 'hono';
import { compress } from 'hono/compress';
import { docsPage } from './docs-page.ts';
import { openApiDocument } from './openapi-document.ts';

/** The routes that describe the API: for programs `/api/openapi.json`, for people `/api/docs`. */
export const createOpenApiRoom =
  ({ version }: { version: string }) =>
  (app: Hono): void => {
    let made: ReturnType<typeof openApiDocument> | undefined;
    // Made when first asked for: nobody waits for it at the start.
    const document = () => (made ??= openApiDocument(version));

    app.use('/api/docs', compress());
    app.use('/api/openapi.json', compress());
    app.get('/api/openapi.json', (context) =>
      context.json(document(), 200, { 'Cache-Control': 'no-cache' }),
    );
    app.get('/api/docs', (context) => {
      context.header('Cache-Control', 'no-cache');
      return context.html(docsPage(document(), new URL(context.req.url).origin));
    });
    app.get('/api/docs.css', async (context) =>
      context.body(await readFile(join(import.meta.dirname, 'docs.css')), 200, {
        'Content-Type': 'text/css; charset=utf-8',
        'Cache-Control': 'no-cache',
      }),
    );
  };
