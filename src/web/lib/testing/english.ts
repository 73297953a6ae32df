import { expect } from 'vitest';

// Before the unit tests of the web; main.tsx and the loading of parts do the same in the browser.
if (expect.getState().testPath?.includes('/src/web/')) {
  const { changeLanguage, loadLaterMessages } = await import('#web/lib/i18n.ts');
  await Promise.all([changeLanguage('en'), loadLaterMessages()]);
}
