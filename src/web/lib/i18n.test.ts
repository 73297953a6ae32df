import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { afterEach, describe, expect, test } from 'vitest';
import { faultSentences, isFaultCode } from '#contract/fault.ts';
import { leadStatusCodes } from '#contract/lead-status.ts';
import { activeLanguage, changeLanguage, languages, t, watchLanguage } from './i18n.ts';
import { catalog } from './messages/en/catalog.ts';
import { catalog as laterCatalog } from './messages/en/later-catalog.ts';

afterEach(() => changeLanguage('en'));

describe('messages', () => {
  test.each(Object.entries({ ...catalog, ...laterCatalog }))(
    '%s is valid ICU MessageFormat',
    (_key, message) => {
      expect(() => compileMessageOrThrow(message)).not.toThrow();
    },
  );

  test('say the fault sentences of the contract word for word, braces included', () => {
    for (const [code, sentence] of Object.entries(faultSentences))
      expect(isFaultCode(code) && t(`fault.${code}`)).toBe(sentence);
  });

  test.each(languages)('name and describe every status in %s', async (language) => {
    await changeLanguage(language);
    for (const code of leadStatusCodes) {
      expect(t(`status.${code}`)).not.toBe(`status.${code}`);
      expect(t(`status.${code}.description`)).toMatch(/\.$/);
    }
  });
});

describe('the language', () => {
  test('is told to whoever follows it, until they stop', async () => {
    const heard: string[] = [];
    const stop = watchLanguage(() => heard.push(activeLanguage()));
    await changeLanguage('es');
    await changeLanguage('es');
    stop();
    await changeLanguage('fr-CA');
    expect(heard).toEqual(['es']);
  });

  test('is the one asked for last, whichever comes first', async () => {
    await Promise.all([changeLanguage('es'), changeLanguage('fr-CA'), changeLanguage('es')]);
    expect(activeLanguage()).toBe('es');
  });

  test('brings the numbers of the US for Spanish, of Canada for French', async () => {
    const areas = () => t('server.addresses.ready', { count: 1234 });
    await changeLanguage('es');
    expect(areas()).toContain('1,234');
    await changeLanguage('fr-CA');
    expect(areas()).toContain('1\u{a0}234');
  });
});
