import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { afterEach, describe, expect, test } from 'vitest';
import { type CompiledMessage, formatMessage } from './format-message.ts';
import { catalog as english } from './messages/en/catalog.ts';
import { catalog as laterEnglish } from './messages/en/later-catalog.ts';
import { catalog as spanish } from './messages/es/catalog.ts';
import { catalog as laterSpanish } from './messages/es/later-catalog.ts';
import { catalog as french } from './messages/fr/catalog.ts';
import { catalog as laterFrench } from './messages/fr/later-catalog.ts';

const lingui = setupI18n({ locale: 'en', messages: { en: {} } });
lingui.setMessagesCompiler(compileMessageOrThrow);

const ours = (message: string, values: Record<string, string | number>) =>
  formatMessage(compileMessageOrThrow(message) as CompiledMessage, {
    language: lingui.locale,
    values,
  });

const counts = [0, 1, 2, 5, 1234, 1_000_000];

afterEach(() => lingui.loadAndActivate({ locale: 'en', messages: {} }));

describe.each([
  ['en', { ...english, ...laterEnglish }],
  ['fr-CA', { ...french, ...laterFrench }],
  ['es-US', { ...spanish, ...laterSpanish }],
])('in %s', (locale, catalog) => {
  test.each(Object.entries(catalog))(
    '%s is filled as the whole of lingui would',
    (key, message) => {
      lingui.loadAndActivate({ locale, messages: { [key]: message } });
      const names = [...message.matchAll(/\{(\w+)/g)].map(([, name = '']) => name);
      const filled = (value: string | number) =>
        Object.fromEntries(names.map((name) => [name, value]));
      for (const count of counts)
        expect(ours(message, filled(count))).toBe(lingui._(key, filled(count)));
      if (!/, (plural|number)/.test(message))
        expect(ours(message, filled('some {text}'))).toBe(lingui._(key, filled('some {text}')));
    },
  );
});

test.each([
  ['{who, select, me {I} other {They}} went', { who: 'me' }],
  ['{who, select, me {I} other {They}} went', { who: 'you' }],
  ['{a, plural, one {# of {b, plural, one {# house} other {# houses}}} other {#}}', { a: 1, b: 2 }],
  ['# is no number here, {a}', { a: 1 }],
])('%s with %j', (message, values) => {
  lingui.load('en', { message });
  expect(ours(message, values)).toBe(lingui._('message', values));
});
