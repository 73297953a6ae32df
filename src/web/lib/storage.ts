/** A small setting of this browser; null when absent or when storage is switched off. */
export function readSetting(name: string): string | null {
  try {
    return localStorage.getItem(`leadmap.${name}`);
  } catch {
    return null;
  }
}

/** Keeps a small setting where storage allows; a lost setting is never worth an error. */
export function writeSetting(name: string, value: string): void {
  try {
    localStorage.setItem(`leadmap.${name}`, value);
  } catch {
    // Private windows and full disks refuse; the setting then lasts as long as the page.
  }
}
