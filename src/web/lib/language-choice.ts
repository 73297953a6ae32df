import { changeLanguage, type Language } from './i18n.ts';
import { writeSetting } from './storage.ts';

/**
 * Changes the language and remembers that for this browser; the page's first script reads it
 * (src/web/first-paint/before-paint.js). For staff: what a visitor of a kiosk chooses is not to be remembered.
 */
export async function chooseLanguage(code: Language): Promise<void> {
  await changeLanguage(code);
  writeSetting('language', code);
}
