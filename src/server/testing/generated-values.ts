import type { Random } from '#server/geocode/testing/random.ts';

/** The parts of JSON Schema that the API's description is made of. */
export interface ValueSchema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly ValueSchema[];
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly required?: readonly string[];
  readonly items?: ValueSchema;
  readonly pattern?: string;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly examples?: readonly unknown[];
}

/** Stands in all personal data that is made up here, so that a leak can be seen. */
export const canary = /canary|785-?555-?0\d{3}|39\.3972|98\.6212/i;

/** What a field of that name must look like beyond its schema. */
const byName: Readonly<Record<string, (random: Random) => unknown>> = {
  email: (random) => `canary-${random.below(40)}@example.com`,
  password: () => 'canary roof 1',
  new_password: () => 'canary roof 1',
  name: (random) => `Canary ${random.below(1000)}`,
  latitude: (random) => `39.3972${random.below(9999)}`,
  longitude: (random) => `-98.6212${random.below(9999)}`,
  lat: () => '39.39726',
  lng: () => '-98.62128',
  cell: (random) => `785-555-0${100 + random.below(100)}`,
  phone: (random) => `785-555-0${100 + random.below(100)}`,
  external_id: (random) => `canary-${random.below(200)}`,
  q: (random) => `${random.below(400)} Canary St`,
  lead_source: () => 'Door Knocking',
  bbox: () => '-98.63,39.39,-98.61,39.41',
  status: () => 'u,fu',
  page: (random) => `${1 + random.below(3)}`,
  page_size: (random) => `${1 + random.below(20)}`,
  limit: (random) => `${1 + random.below(20)}`,
  ordering: (random) => random.pick(['-created_at', 'address']),
  extra_info: (random) => ({ canary: [random.below(9), { note: 'Canary' }] }),
  'Idempotency-Key': (random) => `canary-${random.below(100_000)}`,
  z: () => '4',
  x: (random) => `${random.below(16)}`,
  y: (random) => `${random.below(16)}`,
  receipt: () => '7K3M-9QXD',
};

/** A value that the schema and, mostly, the server take. */
export function validValue(schema: ValueSchema, of: { name: string; random: Random }): unknown {
  const { name, random } = of;
  const made = Object.hasOwn(byName, name) ? byName[name] : undefined;
  if (made) return made(random);
  if (schema.enum) return random.pick(schema.enum);
  if (schema.const !== undefined) return schema.const;
  if (schema.anyOf) return validValue(random.pick(schema.anyOf), of);
  if (schema.pattern !== undefined && schema.examples) return random.pick(schema.examples);
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return validObject(schema, random);
    case 'array':
      return Array.from({ length: random.below(3) }, () => validValue(schema.items ?? {}, of));
    case 'number':
    case 'integer':
      return (schema.minimum ?? 0) + random.below(Math.min(100, schema.maximum ?? 100));
    case 'boolean':
      return random.below(2) === 0;
    case 'null':
      return null;
    default:
      return `Canary ${name} ${random.below(1000)}`.slice(0, schema.maxLength ?? 60).trim();
  }
}

function validObject(schema: ValueSchema, random: Random): Record<string, unknown> {
  const fields = Object.entries(schema.properties ?? {}).filter(
    ([name]) => schema.required?.includes(name) || random.below(2) === 0,
  );
  return Object.fromEntries(
    fields.map(([name, field]) => [name, validValue(field, { name, random })]),
  );
}

/** Texts that programs stumble over. */
const hostileTexts: readonly string[] = [
  '',
  ' ',
  '\u0000',
  'canary\u0000canary',
  '\ud800',
  '\udfff\ud800',
  '\u202ecanary\u2066',
  '\ufeffcanary',
  'a\u0300'.repeat(200),
  '🏠'.repeat(60),
  '👩‍👩‍👧‍👦',
  'İıſẞ',
  '١٢٣',
  '１＇ or 1=1',
  'x'.repeat(64),
  'x'.repeat(65),
  'x'.repeat(201),
  'x'.repeat(5000),
  "' or '1'='1",
  "'; drop table leads; --",
  '1); delete from leads; --',
  '"',
  '\\',
  "\\'",
  '%',
  '_',
  '$1',
  '?',
  '??1',
  ':id',
  '@p',
  '"canary" NEAR("',
  'canary* AND NOT (',
  'address:canary^',
  '{canary -"',
  '../../../etc/passwd',
  String.raw`..\..\windows`,
  'file:///etc/passwd',
  'http://169.254.169.254/',
  '%00',
  '%2e%2e%2f',
  '%c0%af',
  '%',
  '%zz',
  '%u0000',
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '${7*7}',
  '{{7*7}}',
  '<img src=x onerror=alert(1)>',
  '=1+1',
  'canary\r\nSet-Cookie: a=b',
  'null',
  'undefined',
  'NaN',
  'Infinity',
  '1e400',
  '-0',
  '-1',
  '0',
  '9'.repeat(30),
  '9007199254740993',
  '0x10',
  '1.',
  '.5',
  '1,2',
  '-180,-90,180,90',
  '0,0,0,0',
  '180,-90,-180,90',
  '1e9,1e9,1e9,1e9',
  '[]',
  '{}',
  'true',
  '2026-13-45T99:99:99Z',
  '00000000-0000-0000-0000-000000000000',
];

/** A text to stumble over: a known one, a piece of two, or any code units. */
export function hostileText(random: Random): string {
  // What databases refuse in a text, and so the likeliest to get through to one.
  if (random.below(10) === 0) return random.pick(['\u0000', 'canary\u0000', '\ud800']);
  if (random.below(6) > 0) return random.pick(hostileTexts);
  if (random.below(2) > 0) return random.pick(hostileTexts) + random.pick(hostileTexts);
  return Array.from({ length: random.below(40) }, () =>
    String.fromCharCode(random.below(0x1_00_00)),
  ).join('');
}

/** JSON that a parser or whatever comes after it may stumble over, as it is written. */
const hostileJson: readonly string[] = [
  'null',
  'true',
  '0',
  '-0',
  '-1',
  '0.1',
  '1e308',
  '1e400',
  '-1e400',
  '9007199254740993',
  '1'.repeat(400),
  '""',
  '"\\u0000"',
  '"\\ud800"',
  '[]',
  '{}',
  '[[[[]]]]',
  '{"__proto__": {"admin": true}}',
  '{"constructor": {"prototype": {"role": "owner"}}}',
  '{"toString": 1, "valueOf": null, "toJSON": "x"}',
  '{"length": 1e9}',
  `${'['.repeat(19)}${']'.repeat(19)}`,
  `${'['.repeat(12_000)}${']'.repeat(12_000)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  `[${'0,'.repeat(20_000)}0]`,
  `{${Array.from({ length: 3000 }, (_, at) => `"k${at}":1`).join(',')}}`,
  `"${'x'.repeat(60_000)}"`,
  `"${'x'.repeat(70_000)}"`,
];

export const hostileJsonText = (random: Random): string =>
  random.below(2) > 0 ? random.pick(hostileJson) : JSON.stringify(hostileText(random));
