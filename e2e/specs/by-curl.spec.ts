import { readFileSync } from 'node:fs';
import { createdLeadSchema } from '#contract/lead.ts';
import { expect, test } from '#e2e/fixtures.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const example = /```sh\n(curl [^]*?)```/.exec(readme)?.[1] ?? '';

test('the curl example of the README makes one lead, however often it is sent', async ({ api }) => {
  const first = createdLeadSchema.parse(JSON.parse(await api.curl(example)));
  const second = createdLeadSchema.parse(JSON.parse(await api.curl(example)));
  expect(second).toEqual(first);
  expect((await api.leads()).count).toBe(1);
});
