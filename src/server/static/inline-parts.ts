import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { InlineParts } from '#server/http/security-headers.ts';

/**
 * What the built page holds inline; nothing while there is no page.
 * @param root folder of the build, relative to the working folder or absolute
 */
export function inlinePartsOf(root: string): InlineParts {
  const path = join(root, 'index.html');
  const page = existsSync(path) ? readFileSync(path, 'utf8') : '';
  return {
    scripts: hashesOf(page, /<script(?![^>]* src=)[^>]*>([^]*?)<\/script>/g),
    styles: hashesOf(page, /<style>([^]*?)<\/style>/g),
  };
}

const hashesOf = (page: string, part: RegExp): string[] =>
  [...page.matchAll(part)].map(
    ([, text = '']) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
  );
