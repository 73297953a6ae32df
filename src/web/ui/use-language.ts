import { useSyncExternalStore } from 'react';
import { activeLanguage, type Language, watchLanguage } from '#web/lib/i18n.ts';

/** The active language; what uses it is shown anew, with all that is in it, when it changes. */
export const useLanguage = (): Language => useSyncExternalStore(watchLanguage, activeLanguage);
