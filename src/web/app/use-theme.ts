import { useSyncExternalStore } from 'react';
import { currentTheme, type Theme, watchTheme } from '#web/lib/theme.ts';

export const useTheme = (): Theme => useSyncExternalStore(watchTheme, currentTheme);
