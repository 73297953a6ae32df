import { readSetting, writeSetting } from './storage.ts';

export type Theme = 'light' | 'dark';

const asTheme = (text: string | null): Theme | null =>
  text === 'light' || text === 'dark' ? text : null;

const systemDark = matchMedia('(prefers-color-scheme: dark)');
const systemTheme = (): Theme => (systemDark.matches ? 'dark' : 'light');

let chosen = asTheme(readSetting('theme'));
const listeners = new Set<() => void>();

/** The theme that is shown: the chosen one, else the system's. */
export const currentTheme = (): Theme => chosen ?? systemTheme();

/** Chooses a theme; choosing what the system has anyway goes back to following the system. */
export function chooseTheme(theme: Theme): void {
  chosen = theme === systemTheme() ? null : theme;
  writeSetting('theme', chosen ?? 'system');
  show();
}

/** Calls back at every change, the system's included, until the returned function is called. */
export function watchTheme(onChange: () => void): () => void {
  listeners.add(onChange);
  return () => listeners.delete(onChange);
}

function show(): void {
  document.documentElement.dataset.theme = currentTheme();
  for (const listener of listeners) listener();
}

systemDark.addEventListener('change', show);
// The system may have changed between the page's first script and this one.
show();
