import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { englishCatalog, type MessageKey } from './messages/en/catalog.ts';

export type { MessageKey } from './messages/en/catalog.ts';

const i18n = setupI18n({ locale: 'en', messages: { en: englishCatalog } });

const compiled = new Map<string, ReturnType<typeof compileMessage>>();
// Lingui asks its compiler again at every call; messages are few, so each is compiled once.
i18n.setMessagesCompiler((message) => {
  const known = compiled.get(message);
  if (known) return known;
  const fresh = compileMessage(message);
  compiled.set(message, fresh);
  return fresh;
});

/** The message in the active language; `values` fill its ICU arguments. */
export const t = (key: MessageKey, values?: Record<string, string | number>): string =>
  i18n._(key, values);

/** BCP 47 tag of the active language, for `Intl` and `<html lang>`. */
export const activeLanguage = (): string => i18n.locale;
