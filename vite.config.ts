import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { createHash } from 'node:crypto';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, gzip } from 'node:zlib';
import react from '@vitejs/plugin-react';
import { build, type Plugin } from 'vite';
import { defineConfig } from 'vitest/config';
import { firstPaint } from './.ci/first-paint.ts';

const apiPort = Number(process.env.PORT ?? 4100);

export default defineConfig({
  plugins: [
    react(),
    compiledMessages(),
    wordsOfTheStart(),
    ...firstPaint(),
    onlyCombobox(),
    oneStart(),
    serviceWorker(),
    precompressed(),
  ],
  // Without the polyfill an older Safari fetches the parts one after the other; it still gets them.
  build: { target: 'es2022', sourcemap: true, modulePreload: { polyfill: false } },
  server: { port: 5173, proxy: { '/api': `http://127.0.0.1:${apiPort}` } },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '.ci/**/*.test.ts', 'e2e/**/*.test.ts'],
    globalSetup: ['src/server/db/testing/shared-postgres.ts'],
    setupFiles: ['src/web/lib/testing/english.ts'],
    // Many wait for a process or a database more than they compute.
    maxWorkers: 2,
    // Says that something hangs; a busy machine is no fault.
    testTimeout: 30_000,
  },
});

/** A file with messages: language, and whether they are said later than the first screen. */
const catalogFile = /\/messages\/(en|fr|es)\/(later-)?catalog\.ts$/;

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
      if (!catalogFile.test(id)) return null;
      const { catalog }: { catalog: Record<string, string> } = await import(id);
      const messages = Object.entries(catalog).map(([key, message]) => {
        const compiled = compileMessageOrThrow(message);
        const plain = compiled.every((token) => typeof token === 'string');
        return [key, plain ? compiled.join('') : compiled];
      });
      return `export const catalog = ${JSON.stringify(Object.fromEntries(messages))};`;
    },
  };
}

/**
 * Tells the page's first script which file has the words of each language: it fetches those that it
 * needs beside the program, and not after it (src/web/first-paint/before-paint.js).
 */
function wordsOfTheStart(): Plugin {
  const nameOf = (id: string | null) => {
    const [, language, later = ''] = catalogFile.exec(id ?? '') ?? [];
    return language === undefined ? '[name]' : `${later}words-${language}`;
  };
  return {
    name: 'words-of-the-start',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            chunkFileNames: ({ facadeModuleId }) => `assets/${nameOf(facadeModuleId)}-[hash].js`,
            // The start names every part, and chance cannot be compressed: as little of it as will do.
            hashCharacters: 'hex',
          },
        },
      },
    }),
    transformIndexHtml: {
      order: 'post',
      handler(page, { bundle = {} }) {
        const files = Object.keys(bundle).flatMap((file) => {
          const [, language] = /^assets\/words-(\w\w)-.*\.js$/.exec(file) ?? [];
          return language === undefined ? [] : [` data-${language}="/${file}"`];
        });
        const first = '<script data-before-paint';
        if (!page.includes(first)) throw new Error(`index.html has no ${first}`);
        return page.replace(first, first + files.join(''));
      },
    },
  };
}

/**
 * Of downshift's hooks we use one. The others would be sent as well, because each is given a
 * property where it is defined, which a bundler must take for an effect; so would its checks of
 * property types, which production never runs, and a way to scroll that we replace by our own
 * (src/web/ui/keep-in-sight.ts).
 */
function onlyCombobox(): Plugin {
  const unused = [
    /^(useSelect|useMultipleSelection|_useTagGroup)\.stateChangeTypes = .*;$/gm,
    /^import PropTypes from .*;$/gm,
    /^import \{ compute \} from .*;$/gm,
    /^ {2}validatePropTypes(\$1)?\(.*\);$/gm,
    /^var \w*[pP]ropTypes(\$\d)? = (_extends\(.*)?\{\n[^]*?^\}\)?;$/gm,
  ];
  return {
    name: 'only-combobox',
    apply: 'build',
    transform: {
      filter: { id: /downshift\.esm\.mjs$/ },
      handler: (code) => ({
        code: unused.reduce((rest, part) => rest.replaceAll(part, ''), code),
        map: null,
      }),
    },
  };
}

/**
 * Puts all that the page needs before anything can happen into one file. Left alone the bundler
 * makes seven of it, along what the parts loaded later share: 2 kB more, and six more requests.
 */
function oneStart(): Plugin {
  // Reached through their packages' lists of contents; only later parts use them.
  const later = /query.*\/(mutationObserver|useMutation)\.js$/;
  const needed = new Set<string>();
  return {
    name: 'one-start',
    apply: 'build',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              groups: [
                {
                  name: 'start',
                  test: (id: string) => needed.has(id) && !later.test(id),
                },
              ],
            },
          },
        },
      },
    }),
    buildEnd() {
      const waiting = [...this.getModuleIds()].filter((id) => id.endsWith('/src/web/main.tsx'));
      for (const id of waiting) {
        if (needed.has(id)) continue;
        needed.add(id);
        waiting.push(...(this.getModuleInfo(id)?.importedIds ?? []));
      }
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
