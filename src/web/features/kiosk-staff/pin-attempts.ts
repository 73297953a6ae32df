import { readSetting, writeSetting } from '#web/lib/storage.ts';

const setting = 'kiosk-pin';
/** So many may be mistyped before one has to wait. */
const freeAttempts = 5;
const firstWaitMs = 60_000;
const longestWaitMs = 60 * 60_000;

interface Attempts {
  readonly failures: number;
  /** Milliseconds since 1970, by the device's clock. */
  readonly failedAt: number;
}

/** How many wrong PINs were typed since the last right one: kept, or a reload would forgive them. */
function readAttempts(): Attempts {
  try {
    const { failures, failedAt } = JSON.parse(readSetting(setting) ?? '{}') as Partial<Attempts>;
    return { failures: Number(failures ?? 0) || 0, failedAt: Number(failedAt ?? 0) || 0 };
  } catch {
    return { failures: 0, failedAt: 0 };
  }
}

/** How long nobody may try, in milliseconds: doubled with each failure after the free ones. */
export function pinWaitMs(now: number): number {
  const { failures, failedAt } = readAttempts();
  if (failures < freeAttempts) return 0;
  const wait = Math.min(firstWaitMs * 2 ** (failures - freeAttempts), longestWaitMs);
  const since = now - failedAt;
  // A clock that was set back starts the wait anew; it does not end it.
  return since < 0 ? wait : Math.max(0, wait - since);
}

/** Before the PIN is checked: pulling the plug in between must not save an attempt. */
export function countPinAttempt(now: number): void {
  const failures = readAttempts().failures + 1;
  writeSetting(setting, JSON.stringify({ failures, failedAt: now }));
}

export function forgivePinAttempts(): void {
  writeSetting(setting, '{}');
}
