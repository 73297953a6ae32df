import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { minify, type Plugin } from 'vite';

const root = join(import.meta.dirname, '..');

/**
 * Puts what the first paint needs into the page itself, and what it must not wait for behind the
 * search box that takes typing at once (src/web/first-paint). The server allows exactly these inline
 * parts (src/server/static/inline-parts.ts).
 */
export function firstPaint(): Plugin[] {
  const said = ['search.label', 'search.placeholder', 'intake.title'];
  const wordsOf = async (language: string): Promise<[string, string]> => {
    const path = join(root, `src/web/lib/messages/${language}/catalog.ts`);
    const { catalog }: { catalog: Record<string, string> } = await import(path);
    return [`data-early-${language}`, said.map((key) => catalog[key]).join('|')];
  };
  const script = 'before-paint.js';
  const read = (name: string) => readFile(join(root, 'src/web/first-paint', name), 'utf8');
  return [
    {
      name: 'first-paint-inside',
      transformIndexHtml: {
        order: 'pre',
        handler: async () => {
          const { code } = await minify(script, await read(script), { module: false });
          const words = await Promise.all(['en', 'fr', 'es'].map(wordsOf));
          const styles = await Promise.all(['tokens.css', 'base.css', 'early.css'].map(read));
          return [
            { tag: 'style', children: styles.join(''), injectTo: 'head' },
            {
              tag: 'script',
              attrs: { 'data-before-paint': true, ...Object.fromEntries(words) },
              children: code,
              injectTo: 'body',
            },
          ];
        },
      },
    },
    {
      name: 'all-else-after',
      apply: 'build',
      transformIndexHtml: {
        order: 'post',
        handler(html, { bundle = {} }) {
          const files: string[] = [];
          const rest = html
            .replaceAll(/^ *<link rel="stylesheet"[^\n]* href="\/([^"]+)">\n/gm, (_, file) => {
              const sheet = bundle[file];
              if (sheet?.type !== 'asset') throw new Error(`the page names ${file}`);
              delete bundle[file];
              const text = String(sheet.source).trim();
              // Parts loaded later ask for it as well, unless they find it in the page.
              return `    <style>${text}</style>\n    <link rel="stylesheet" href="/${file}" disabled>\n`;
            })
            .replaceAll(
              /^ *<(?:script|link)[^\n]* (?:src|href)="(\/[^"]+\.js)".*\n/gm,
              (_, file) => {
                files.push(file);
                return '';
              },
            );
          const ahead = files.map((file) => `    <link rel="modulepreload" href="${file}">\n`);
          const first = '<script data-before-paint';
          return rest
            .replace(first, `${first} data-start="${files.at(-1)}"`)
            .replace('  </body>', `${ahead.join('')}  </body>`);
        },
      },
    },
  ];
}
