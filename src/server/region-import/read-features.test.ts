import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readFeatures } from './read-features.ts';

async function* inPieces(text: string, size: number): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function read(text: string, size = 7): Promise<{ line: number; value: unknown }[]> {
  const found = [];
  for await (const { line, text: one } of readFeatures(inPieces(text, size)))
    found.push({ line, value: JSON.parse(one) as unknown });
  return found;
}

const values = async (text: string, size: number) =>
  (await read(text, size)).map(({ value }) => value);

// Names with quotes, braces and backslashes are what a scanner trips over.
const features = fc.array(
  fc.record({
    type: fc.constant('Feature'),
    properties: fc.dictionary(fc.string(), fc.jsonValue()),
  }),
  { minLength: 1 },
);

test('every layout of the same features gives the same, however the bytes are cut', async () => {
  await fc.assert(
    fc.asyncProperty(features, fc.integer({ min: 1, max: 40 }), async (list, size) => {
      const plain = list.map((one) => JSON.parse(JSON.stringify(one)) as unknown);
      const collection = { type: 'FeatureCollection', features: list };
      const crs = { crs: { properties: { name: 'x' } } };
      for (const text of [
        list.map((one) => JSON.stringify(one)).join('\n'),
        list.map((one) => `\u001E${JSON.stringify(one)}\n`).join(''),
        JSON.stringify(collection),
        `\uFEFF${JSON.stringify({ ...crs, ...collection }, null, 2)}`,
        JSON.stringify({ ...collection, ...crs, bbox: [1, 2, 3, 4] }),
      ])
        expect(await values(text, size)).toEqual(plain);
    }),
    { numRuns: 60 },
  );
});

test('each feature has the line it begins in', async () => {
  const lines = (await read('{"features": [\n\n{"a": 1},\n{"a":\n 2}, {"a": 3}]}')).map(
    ({ line }) => line,
  );
  expect(lines).toEqual([3, 4, 5]);
});

test('a file that ends within a feature or its collection is cut short', async () => {
  await expect(read('{"a": 1}\n{"a": ')).rejects.toThrow('what begins in line 2 does not end');
  await expect(read('{"features": [{"a": 1},')).rejects.toThrow('cut short');
});
