import type { Random } from '#server/geocode/testing/random.ts';
import { hostileJsonText, hostileText } from './generated-values.ts';
import { headerTricks, pathTricks } from './generated-tricks.ts';

/** What a request is made of before it is put together. */
export interface Draft {
  method: string;
  segments: string[];
  query: [name: string, value: string][];
  /** Every parameter of the query that there is. */
  readonly queryNames: readonly string[];
  headers: Record<string, string>;
  /** Each field with its JSON; null where there is no body. */
  fields: [name: string, json: string][] | null;
  /** Instead of the fields. */
  rawBody: string | null;
}

/** The parts of a request as they go over the wire. */
export function putTogether(draft: Draft) {
  const query = draft.query.map((pair) => pair.map(encode).join('=')).join('&');
  const body =
    draft.rawBody ??
    (draft.fields &&
      `{${draft.fields.map(([name, json]) => `${JSON.stringify(name)}:${json}`).join(',')}}`);
  return {
    method: draft.method,
    path: draft.segments.join('/') + (query && `?${query}`),
    headers: { ...(body === null ? {} : { 'Content-Type': 'application/json' }), ...draft.headers },
    body,
  };
}

const encode = (text: string) => encodeURIComponent(text.toWellFormed());

export type Change = (draft: Draft, random: Random) => void;

/** Picks one of a list by place, so that it can be changed; nothing where the list is empty. */
const placeIn = (list: readonly unknown[] | null, random: Random): number =>
  list && list.length > 0 ? random.below(list.length) : -1;

const bodyText = (draft: Draft) => putTogether(draft).body ?? '{}';

/** What a careless client does. */
export const slips: readonly Change[] = [
  (draft, random) => void draft.fields?.splice(placeIn(draft.fields, random), 1),
  (draft) => void draft.fields?.push(['canary_field', '"canary"']),
  (draft, random) => setField(draft, random, random.pick(['null', '1', '"x"', 'true', '[]', '{}'])),
  (draft, random) => setField(draft, random, JSON.stringify('x'.repeat(1000))),
  (draft, random) => setField(draft, random, '"   "'),
  (draft) => void draft.query.push(['canary', 'canary']),
  (draft, random) =>
    draft.query.push(
      random.pick([
        ['page', '0'],
        ['page_size', '9999'],
        ['lat', 'north'],
      ]),
    ),
  (draft) => void draft.query.push(...draft.query),
  (draft, random) => {
    draft.method = random.pick(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
  },
  (draft) => void draft.segments.push(''),
  (draft) => void draft.segments.push('canary'),
  (draft) => {
    draft.segments = draft.segments.map((segment) => segment.toUpperCase());
  },
  (draft) => void draft.segments.splice(-1, 1, 'canary'),
  (draft, random) => {
    draft.headers['Content-Type'] = random.pick([
      'text/plain',
      'application/json; charset=utf-16',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      '',
    ]);
  },
  (draft, random) => {
    draft.rawBody = bodyText(draft).slice(0, random.below(30));
  },
  (draft) => {
    draft.rawBody = bodyText(draft).replace(/\}$/, ',}');
  },
  (draft) => {
    draft.rawBody = `\ufeff${bodyText(draft)}`;
  },
  (draft) => {
    draft.rawBody = `[${bodyText(draft)}]`;
  },
];

/** What somebody does who means harm. */
export const attacks: readonly Change[] = [
  (draft, random) => setField(draft, random, hostileJsonText(random)),
  (draft, random) => setField(draft, random, hostileJsonText(random)),
  (draft, random) => void draft.fields?.push([hostileText(random), hostileJsonText(random)]),
  (draft, random) => {
    draft.rawBody = random.below(2) > 0 ? hostileJsonText(random) : hostileText(random);
  },
  (draft, random) => void draft.query.push([hostileText(random), hostileText(random)]),
  (draft, random) => {
    if (draft.queryNames.length === 0) return;
    const name = random.pick(draft.queryNames);
    draft.query = draft.query.filter(([other]) => other !== name);
    draft.query.push([name, hostileText(random)]);
  },
  (draft, random) => {
    draft.segments[draft.segments.length - 1] = encode(hostileText(random));
  },
  (draft, random) => {
    draft.segments[1 + random.below(draft.segments.length)] = encode(hostileText(random));
  },
  (draft, random) => {
    draft.segments[draft.segments.length - 1] = random.pick(pathTricks);
  },
  (draft, random) => {
    draft.segments.splice(1 + random.below(draft.segments.length), 0, random.pick(pathTricks));
  },
  (draft, random) => Object.assign(draft.headers, Object.fromEntries([random.pick(headerTricks)])),
  (draft, random) => Object.assign(draft.headers, Object.fromEntries([random.pick(headerTricks)])),
  (draft, random) => {
    draft.method = random.pick(['TRACE', 'PROPFIND', 'SEARCH', 'LINK', 'M-SEARCH', 'QUERY', 'PUT']);
  },
];

function setField(draft: Draft, random: Random, json: string): void {
  const at = placeIn(draft.fields, random);
  if (draft.fields && at >= 0) draft.fields[at] = [draft.fields[at]?.[0] ?? '', json];
}

/** Texts that one layer takes and another does not: NUL, half a character, and very much. */
const strayTexts = ['\u0000', '\ud800', 'x'.repeat(5000)];

/** One stray text at a time, in each place that a request of this shape has for one. */
export function everyPlace(of: {
  path: string;
  queryNames: readonly string[];
  fieldNames: readonly string[];
}): Change[] {
  const places = of.path.split('/').flatMap((segment, at) => (segment.startsWith('{') ? [at] : []));
  return strayTexts.flatMap((text) => [
    ...places.map(
      (at): Change =>
        (draft) =>
          void draft.segments.splice(at, 1, encode(text)),
    ),
    ...of.queryNames.map(
      (name): Change =>
        (draft) =>
          void draft.query.push([name, text]),
    ),
    ...of.fieldNames.map(
      (name): Change =>
        (draft) =>
          void draft.fields?.push([name, JSON.stringify(text)]),
    ),
  ]);
}

/** Every trick with a header or with the end of the path. */
export const everyTrick: readonly Change[] = [
  ...headerTricks.map(
    ([name, value]): Change =>
      (draft) =>
        void (draft.headers[name] = value),
  ),
  ...pathTricks.map(
    (trick): Change =>
      (draft) =>
        void draft.segments.splice(-1, 1, trick),
  ),
];
