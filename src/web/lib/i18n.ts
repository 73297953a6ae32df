import { setupI18n } from '@lingui/core';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { englishCatalog, type FirstAreas } from './messages/en/catalog.ts';
import type { LaterAreas } from './messages/en/later-catalog.ts';

type Areas = FirstAreas & LaterAreas;

/** `area.key` of every message; English is the language that decides which messages exist. */
export type MessageKey = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];

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

/** Adds messages that the first screen did not need. */
export const addMessages = (language: string, messages: Record<string, string>): void =>
  i18n.load(language, messages);
