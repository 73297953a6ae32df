import type { KioskHealth } from '#contract/kiosk.ts';
import type { Kiosk } from '#contract/team.ts';
import { formatAge } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';

/** A kiosk that is on tells of itself every minute; a few may be lost on the way. */
const silentAfterMs = 5 * 60_000;

/**
 * Since when a paired kiosk has not been heard of, in milliseconds since 1970; null while it is.
 */
export function silentSince(
  { paired_at, last_contact_at }: Pick<Kiosk, 'paired_at' | 'last_contact_at'>,
  now: number,
): number | null {
  if (paired_at === null) return null;
  const heard = Date.parse(last_contact_at ?? paired_at);
  return now - heard > silentAfterMs ? heard : null;
}

/** What waits on the device, and for how long. */
export function workOf({ waiting, oldest_waiting_at }: KioskHealth, now: number): string {
  if (waiting === 0 || oldest_waiting_at === null) return t('kioskSetup.noneWaits');
  return t('kioskSetup.waiting', {
    count: waiting,
    age: formatAge(Math.min(Date.parse(oldest_waiting_at), now), now),
  });
}
