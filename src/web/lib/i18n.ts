import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type CompiledMessage, formatMessage, type MessageValues } from './format-message.ts';
import { englishCatalog, type FirstAreas } from './messages/en/catalog.ts';
import type { LaterAreas } from './messages/en/later-catalog.ts';

type Areas = FirstAreas & LaterAreas;

/** `area.key` of every message; English is the language that decides which messages exist. */
export type MessageKey = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];

const language = 'en';
const messages = new Map<string, string>(Object.entries(englishCatalog));

const compiled = new Map<string, CompiledMessage>();
// Messages are few: each is compiled once. The build compiles them ahead, see vite.config.ts.
function compiledOf(message: string): CompiledMessage {
  const known = compiled.get(message);
  if (known !== undefined) return known;
  const fresh = compileMessage(message) as CompiledMessage;
  compiled.set(message, fresh);
  return fresh;
}

/** The message in the active language; `values` fill its ICU arguments. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const message = messages.get(key);
  return message === undefined ? key : formatMessage(compiledOf(message), { language, values });
}

/** BCP 47 tag of the active language, for `Intl` and `<html lang>`. */
export const activeLanguage = (): string => language;

/** Adds messages that the first screen did not need. */
export function addMessages(more: Readonly<Record<string, string>>): void {
  for (const [key, message] of Object.entries(more)) messages.set(key, message);
}
