import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { faultSentences, isFaultCode } from '#contract/fault.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { t } from './i18n.ts';
import './later-messages.ts';
import { englishCatalog } from './messages/en/catalog.ts';
import { englishCatalog as laterCatalog } from './messages/en/later-catalog.ts';

describe('messages', () => {
  test.each(Object.entries({ ...englishCatalog, ...laterCatalog }))(
    '%s is valid ICU MessageFormat',
    (_key, message) => {
      expect(() => compileMessageOrThrow(message)).not.toThrow();
    },
  );

  test('say the fault sentences of the contract word for word, braces included', () => {
    for (const [code, sentence] of Object.entries(faultSentences))
      expect(isFaultCode(code) && t(`fault.${code}`)).toBe(sentence);
  });

  test('name and describe every status', () => {
    for (const code of leadStatusCodes) {
      expect(t(`status.${code}`)).not.toBe(`status.${code}`);
      expect(t(`status.${code}.description`)).toMatch(/\.$/);
    }
  });
});
