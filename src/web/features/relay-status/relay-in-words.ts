import type { LeadRelay, RelayProgress } from '#contract/relay.ts';
import { formatDateTime, formatTime } from '#web/lib/format.ts';
import { activeLocale, t } from '#web/lib/i18n.ts';

/** Where a lead is on its way to RoofLink, in one sentence. */
export function stateInWords(relay: LeadRelay): string {
  const { state, upstream_id: id, reason, due_at: dueAt } = relay;
  if (state === 'confirmed')
    return id === null ? t('relay.confirmed') : t('relay.confirmedAs', { id });
  if (state !== 'waiting') return t(`relay.${state}`);
  const words = t(reason === 'answer-lost' ? 'relay.looking' : 'relay.waiting');
  const due = dueAt === null ? 0 : Date.parse(dueAt);
  // What is due at once needs no time of day.
  return due > Date.now() + 5_000 ? `${words} ${t('relay.nextTry', { time: whenOf(due) })}` : words;
}

/** How many are on their way, and for how long; null when all is there. */
export function progressInWords(progress: RelayProgress): string | null {
  const { waiting, pause, seconds_left: seconds } = progress;
  if (waiting === 0) return null;
  if (pause) {
    const reason = t(`relay.pause.${pause.reason}`);
    const time = whenOf(Date.parse(pause.tries_again_at));
    return `${t('relay.manyWait', { waiting })} ${reason} ${t('relay.nextTry', { time })}`;
  }
  return seconds === null
    ? t('relay.manyWait', { waiting })
    : t('relay.manyWaitFor', { waiting, time: durationInWords(seconds) });
}

/** `25 sec`, `4 min`, `2 hr`: nobody plans by seconds that lie an hour ahead. */
export function durationInWords(seconds: number): string {
  if (seconds < 100) return inUnits(Math.max(1, Math.round(seconds)), 'second');
  const minutes = Math.round(seconds / 60);
  return minutes < 100 ? inUnits(minutes, 'minute') : inUnits(Math.round(minutes / 60), 'hour');
}

const inUnits = (count: number, unit: 'second' | 'minute' | 'hour'): string =>
  new Intl.NumberFormat(activeLocale(), { style: 'unit', unit }).format(count);

/** The time alone where it is today's. */
export const whenOf = (time: number): string =>
  new Date(time).toDateString() === new Date().toDateString()
    ? formatTime(time)
    : formatDateTime(new Date(time).toISOString());
