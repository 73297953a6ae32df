import type { Language } from './i18n.ts';

/** Each language in itself, so that whoever needs it finds it. */
export const languageNames: Record<Language, string> = {
  en: 'English',
  'fr-CA': 'Français',
  es: 'Español',
};
