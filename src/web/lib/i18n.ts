import type { Language } from '#contract/language.ts';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { type CompiledMessage, formatMessage, type MessageValues } from './format-message.ts';
import type { FirstAreas } from './messages/en/catalog.ts';
import type { LaterAreas } from './messages/en/later-catalog.ts';

export { type Language, languages } from '#contract/language.ts';

/** English decides which messages exist. */
type Areas = FirstAreas & LaterAreas;

/** `area.key` of every message. */
export type MessageKey = {
  [Area in keyof Areas]: `${Area}.${keyof Areas[Area] & string}`;
}[keyof Areas];

type Catalog = Readonly<Record<string, string>>;
type LoadCatalog = () => Promise<{ readonly catalog: Catalog }>;

// Files of their own, so that the browser fetches those of one language only.
const firstCatalogs: Record<Language, LoadCatalog> = {
  en: () => import('./messages/en/catalog.ts'),
  'fr-CA': () => import('./messages/fr/catalog.ts'),
  es: () => import('./messages/es/catalog.ts'),
};
const laterCatalogs: Record<Language, LoadCatalog> = {
  en: () => import('./messages/en/later-catalog.ts'),
  'fr-CA': () => import('./messages/fr/later-catalog.ts'),
  es: () => import('./messages/es/later-catalog.ts'),
};

const known: Partial<Record<Language, Catalog>> = {};
const listeners = new Set<() => void>();
let language: Language = 'en';
/** The language that was asked for last; its messages may still be on their way. */
let wanted: Language = language;
let laterWanted = false;

/** BCP 47 tag of the active language. */
export const activeLanguage = (): Language => language;

/** What `Intl` takes: Spanish is that of the US, with its numbers and dates. */
export const activeLocale = (): string => (language === 'es' ? 'es-US' : language);

/** Calls back at every change of the language, until the returned function is called. */
export function watchLanguage(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

/**
 * Makes all of the page speak this language once its messages are here; nothing is remembered.
 * Rejects when they cannot be fetched, and the page goes on in the language it has.
 */
export async function changeLanguage(code: Language): Promise<void> {
  wanted = code;
  await Promise.all([
    fetchMessages(code, firstCatalogs),
    laterWanted && fetchMessages(code, laterCatalogs),
  ]);
  if (wanted !== code || language === code) return;
  language = code;
  if (typeof document === 'object') document.documentElement.lang = code;
  for (const listener of listeners) listener();
}

/** Fetches what is said by parts of the app that are loaded after the first screen. */
export async function loadLaterMessages(): Promise<void> {
  laterWanted = true;
  await Promise.all(
    [...new Set([language, wanted])].map((one) => fetchMessages(one, laterCatalogs)),
  );
}

async function fetchMessages(code: Language, catalogs: typeof firstCatalogs): Promise<void> {
  const { catalog } = await catalogs[code]();
  known[code] = { ...known[code], ...catalog };
}

const compiled = new Map<string, CompiledMessage>();
// Messages are few: each is compiled once. The build compiles them ahead, see vite.config.ts.
function compiledOf(message: string): CompiledMessage {
  const before = compiled.get(message);
  if (before !== undefined) return before;
  const fresh = compileMessage(message) as CompiledMessage;
  compiled.set(message, fresh);
  return fresh;
}

/** The message in the active language; `values` fill its ICU arguments. */
export function t(key: MessageKey, values: MessageValues = {}): string {
  const message = known[language]?.[key];
  if (message === undefined) return key;
  return formatMessage(compiledOf(message), { language: activeLocale(), values });
}
