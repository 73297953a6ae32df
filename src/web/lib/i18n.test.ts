import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, test } from 'vitest';
import { faultSentences, isFaultCode } from '#contract/fault.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { t } from './i18n.ts';
import { englishCatalog } from './messages/en/catalog.ts';

describe('messages', () => {
  test.each(Object.entries(englishCatalog))('%s is valid ICU MessageFormat', (_key, message) => {
    expect(() => compileMessageOrThrow(message)).not.toThrow();
  });

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
