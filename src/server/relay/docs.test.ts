import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { upstreamVariables } from '#server/upstream-config.ts';
import { profileOf } from './read-profile.ts';
import { defaultProfile } from './upstream-profile.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/relay.md'), 'utf8');

test('the page on the relay shows the default profile as it is', () => {
  const [, shown = ''] = /```json\n([^]*?)```/.exec(page) ?? [];
  expect(JSON.parse(shown)).toEqual(defaultProfile);
  expect(profileOf(JSON.parse(shown))).toEqual(defaultProfile);
});

test('the page on the relay and the README name every variable', () => {
  const readme = readFileSync(join(import.meta.dirname, '../../../README.md'), 'utf8');
  for (const name of Object.keys(upstreamVariables)) {
    expect(page).toContain(`\`${name}\``);
    expect(readme).toContain(name);
  }
});
