import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const apiPort = Number(process.env.PORT ?? 4100);

export default defineConfig({
  plugins: [react(), compiledMessages(), onlyCombobox(), serviceWorker(), precompressed()],
  // Without the polyfill an older Safari fetches the parts one after the other; it still gets them.
  build: { target: 'es2022', sourcemap: true, modulePreload: { polyfill: false } },
  server: { port: 5173, proxy: { '/api': `http://127.0.0.1:${apiPort}` } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '.ci/**/*.test.ts', 'e2e/**/*.test.ts'],
    // Many wait for a process or a database more than they compute.
    maxWorkers: 2,
    // Says that something hangs; a busy machine is no fault.
    testTimeout: 30_000,
  },
});

/**
 * Compiles the ICU messages while building, so that the browser is not sent the compiler (a
 * third of what the whole of i18n weighs). In development and tests they are compiled at run time.
 */
function compiledMessages(): Plugin {
  const compiler = '@lingui/message-utils/compileMessage';
  return {
    name: 'compiled-messages',
    apply: 'build',
    enforce: 'pre',
    resolveId: (source) => (source === compiler ? `\0${compiler}` : null),
    async load(id) {
      if (id === `\0${compiler}`) return 'export const compileMessage = (message) => message;';
      if (!/\/messages\/en\/(later-)?catalog\.ts$/.test(id)) return null;
      const { englishCatalog }: { englishCatalog: Record<string, string> } = await import(id);
      const messages = Object.entries(englishCatalog).map(([key, message]) => {
        const compiled = compileMessageOrThrow(message);
        const plain = compiled.every((token) => typeof token === 'string');
        return [key, plain ? compiled.join('') : compiled];
      });
      return `export const englishCatalog = ${JSON.stringify(Object.fromEntries(messages))};`;
    },
  };
}

/**
 * Of downshift's hooks we use one. The others would be sent as well, because each is given a
 * property where it is defined, which a bundler must take for an effect.
 */
function onlyCombobox(): Plugin {
  return {
    name: 'only-combobox',
    apply: 'build',
    transform: {
      filter: { id: /downshift\.esm\.mjs$/ },
      handler: (code) => ({
        code: code.replaceAll(
          /^(useSelect|useMultipleSelection|_useTagGroup)\.stateChangeTypes = .*;$/gm,
          '',
        ),
        map: null,
      }),
    },
  };
}

/**
 * Builds the service worker once the app is built, because it carries the list of the app's files:
 * any change of one of them is a new version of the app.
 */
function serviceWorker(): Plugin {
  return {
    name: 'service-worker',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const names = await readdir(dir, { recursive: true });
      const files = names.filter((name) => /\.(html|js|css|svg|png|woff2|webmanifest)$/.test(name));
      const entries = files.toSorted().map(async (name) => {
        const hash = createHash('sha256').update(await readFile(join(dir, name)));
        // Vite puts a hash into the names of what it makes; what lies in public has none.
        const revision = name.startsWith('assets/') ? null : hash.digest('hex').slice(0, 16);
        return { url: `/${name}`, revision };
      });
      await build({
        configFile: false,
        publicDir: false,
        logLevel: 'warn',
        define: {
          appFiles: JSON.stringify(await Promise.all(entries)),
          'process.env.NODE_ENV': '"production"',
        },
        build: {
          outDir: dir,
          emptyOutDir: false,
          target: 'es2022',
          lib: {
            entry: 'src/web/service-worker/service-worker.ts',
            formats: ['iife'],
            name: 'serviceWorker',
            fileName: () => 'service-worker.js',
          },
        },
      });
    },
  };
}

/**
 * Lays a `.br` and a `.gz` beside every text file of the build: the server sends them as they
 * are. At the best quality, 9 % smaller than at 9, because all browsers wait and we once.
 */
function precompressed(): Plugin {
  const brotli = promisify(brotliCompress);
  const gzipped = promisify(gzip);
  return {
    name: 'precompressed',
    apply: 'build',
    async writeBundle({ dir = 'dist' }) {
      const names = await readdir(dir, { recursive: true });
      const compress = async (name: string) => {
        const text = await readFile(join(dir, name));
        // On threads of their own, all files at once.
        await Promise.all([
          brotli(text).then((bytes) => writeFile(join(dir, `${name}.br`), bytes)),
          gzipped(text).then((bytes) => writeFile(join(dir, `${name}.gz`), bytes)),
        ]);
      };
      await Promise.all(names.filter((name) => /\.(html|js|css|svg)$/.test(name)).map(compress));
    },
  };
}
