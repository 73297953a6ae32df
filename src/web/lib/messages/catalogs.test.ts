import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import type { CompiledMessage } from '#web/lib/format-message.ts';
import { catalog as english } from './en/catalog.ts';
import { catalog as laterEnglish } from './en/later-catalog.ts';
import { catalog as spanish } from './es/catalog.ts';
import { catalog as laterSpanish } from './es/later-catalog.ts';
import { catalog as french } from './fr/catalog.ts';
import { catalog as laterFrench } from './fr/later-catalog.ts';

type Catalog = Readonly<Record<string, string>>;

const compile = (message: string) => compileMessageOrThrow(message) as CompiledMessage;

/** Every argument of a message with its kind, and what a choice is made by: `sex, select, f, m, other`. */
function argumentsOf(message: CompiledMessage): string[] {
  if (typeof message === 'string') return [];
  const all = message.flatMap((token) => {
    if (typeof token === 'string') return [];
    const [name, kind = '', format] = token;
    if (typeof format !== 'object') return [`${name}, ${kind}`];
    // Which plural forms there are is a matter of the language.
    const cases = kind === 'select' ? Object.keys(format).toSorted().join(', ') : '';
    return [
      `${name}, ${kind}, ${cases}`,
      ...Object.values(format).flatMap((one) => argumentsOf(one ?? '')),
    ];
  });
  return [...new Set(all)].toSorted();
}

/** What is the same in every language: names, signs, units, and words that these languages share. */
const shared = [
  /^state\./,
  /^(app\.name|bulk\.statusCount|dispatch\.walked|extraInfo\.asJson|kiosk\.pinEnter|relay\.title|team\.did\.kiosk\.paired)$/,
  /^(lead\.meters|map\.(meters|kilometers|miles)|charts\.familyCount|server\.database\.postgresql)$/,
];
const sharedBy: Record<string, readonly string[]> = {
  French: [
    'filter.sources',
    'intake.canada',
    'intake.latitude',
    'intake.longitude',
    'kioskSetup.version',
    'lead.position',
    'list.source',
    'map.satellite',
    'status.pr',
    'team.pages',
    'team.pairCode',
  ],
  Spanish: [
    'lead.changedStatus',
    'lead.no',
    'picture.count',
    'team.about',
    'team.change.from',
    'team.change.no',
    'team.change.set',
  ],
};

/** Typewriter quotes are no quotes; French sets what must not be torn apart with a space that holds. */
const misprints: Record<string, RegExp> = {
  French: /["'“”]| [:»%]|« | [;!?]|(?<!\d)\.\.\./,
  Spanish: /["'“”]|« | »| %|\.\.\./,
};

describe.each<[language: string, part: string, Catalog, Catalog]>([
  ['French', 'first', english, french],
  ['French', 'later', laterEnglish, laterFrench],
  ['Spanish', 'first', english, spanish],
  ['Spanish', 'later', laterEnglish, laterSpanish],
])('%s, %s', (language, _part, from, to) => {
  test('has each message, and no other', () => {
    expect(Object.keys(to).toSorted()).toEqual(Object.keys(from).toSorted());
  });

  test.each(Object.entries(to))('%s is valid and takes what English takes', (key, message) => {
    expect(argumentsOf(compile(message))).toEqual(argumentsOf(compile(from[key] ?? '')));
  });

  test('says each in its own words', () => {
    const allowed = sharedBy[language] ?? [];
    const same = Object.keys(to).filter(
      (key) => to[key] === from[key] && !shared.some((keys) => keys.test(key)),
    );
    expect(same.toSorted()).toEqual(allowed.filter((key) => key in to).toSorted());
  });

  test('is set as the language is', () => {
    const odd = Object.entries(to).filter(
      // Faults quote JSON.
      ([key, message]) => !key.startsWith('fault.') && misprints[language]?.test(message),
    );
    expect(odd).toEqual([]);
  });
});
