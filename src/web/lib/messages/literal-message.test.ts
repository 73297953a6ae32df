import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { expect, test } from 'vitest';
import { literalMessage } from './literal-message.ts';

test.each([
  'Send {name} as it is.',
  "Don't send '{name}'.",
  '{"roof": "slate"}',
  '{a, plural, other {#}}',
])('%s is shown word for word', (sentence) => {
  const i18n = setupI18n({ locale: 'en', messages: { en: { key: literalMessage(sentence) } } });
  i18n.setMessagesCompiler(compileMessageOrThrow);
  expect(i18n._('key', { name: 'filled in' })).toBe(sentence);
});
