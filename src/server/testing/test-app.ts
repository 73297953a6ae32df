import type { Hono, MiddlewareHandler } from 'hono';
import { type AppDeps, createApp } from '#server/app.ts';
import { asPrincipal } from '#server/http/testing/as-principal.ts';

const pass: MiddlewareHandler = (_context, next) => next();

/** The application with an owner signed in on every request, for tests of single rooms. */
export const createTestApp = (deps: Pick<AppDeps, 'rooms'> & Partial<AppDeps>): Hono =>
  createApp({
    hostedSources: [],
    inlineParts: { scripts: [], styles: [] },
    https: false,
    health: () => {
      throw new Error('This test does not ask for the health.');
    },
    ready: () => Promise.resolve(),
    guard: asPrincipal(),
    observe: pass,
    logError: (error) => {
      throw error;
    },
    ...deps,
  });
