import { readFileSync } from 'node:fs';
import { createdLeadSchema } from '#contract/lead.ts';
import { expect, test } from '#e2e/fixtures.ts';

const readme = readFileSync(new URL('../../README.md', import.meta.url), 'utf8');
const examples = [...readme.matchAll(/```sh\n(curl [^]*?)```/g)].map(
  ([, command]) => command ?? '',
);
const [example = '', known = ''] = examples;

test('the curl example of the README makes one lead, however often it is sent @main', async ({
  api,
}) => {
  const first = createdLeadSchema.parse(JSON.parse(await api.curl(example)));
  const second = createdLeadSchema.parse(JSON.parse(await api.curl(example)));
  expect(second).toEqual(first);
  expect((await api.leads()).count).toBe(1);
});

test('the next one finds that lead in another spelling @main', async ({ api }) => {
  const made = createdLeadSchema.parse(JSON.parse(await api.curl(example)));
  expect(JSON.parse(await api.curl(known))).toMatchObject({
    duplicates: [{ id: made.id, reasons: ['address', 'roof'] }],
  });
});
