import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const apiPort = Number(process.env.PORT ?? 4100);

export default defineConfig({
  plugins: [react(), compiledMessages()],
  build: { target: 'es2022', sourcemap: true },
  server: { port: 5173, proxy: { '/api': `http://127.0.0.1:${apiPort}` } },
  test: { include: ['src/**/*.test.{ts,tsx}', '.ci/**/*.test.ts', 'e2e/**/*.test.ts'] },
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
      if (!id.endsWith('/messages/en/catalog.ts')) return null;
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
