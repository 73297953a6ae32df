import { serve } from '@hono/node-server';
import { createApp } from './app.ts';
import { ConfigError, readConfig } from './config.ts';

try {
  const config = readConfig(process.env, process.cwd());
  const app = createApp({
    health: () => ({
      status: 'ok',
      version: '0.1.0',
      database: 'sqlite',
      address_index: { state: 'none', progress: 0, addresses: 0 },
    }),
    rooms: [],
    logError: (error) => console.error(error),
  });
  serve({ fetch: app.fetch, hostname: config.host, port: config.port }, (address) => {
    console.log(`Leadmap is at http://${config.host}:${address.port}`);
  });
} catch (error) {
  if (!(error instanceof ConfigError)) throw error;
  console.error(`Leadmap cannot start:\n${error.message}`);
  process.exitCode = 1;
}
