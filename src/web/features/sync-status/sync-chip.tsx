import { t } from '#web/lib/i18n.ts';
import type { OutboxView } from '#web/outbox/device-outbox.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/icon.tsx';
import styles from './sync-chip.module.css';

interface SyncChipProps {
  readonly outbox: OutboxView | null;
  readonly onOpen: () => void;
}

/** Always in sight: how many leads of this device are on the server, and how many are not. */
export function SyncChip({ outbox, onOpen }: SyncChipProps) {
  const { entries = [], sent = [], takenBack = 0, isRefused = false } = outbox ?? {};
  const refused = entries.filter(({ state }) => state.kind !== 'waiting').length;
  const waiting = entries.length - refused;
  const trouble = refused + takenBack;
  const { tone, words, short } = chipOf({ sent: sent.length, waiting, trouble, isRefused });
  return (
    <button
      type="button"
      className={classNames(styles.chip, styles[tone])}
      aria-label={words}
      onClick={onOpen}
    >
      <Icon name={icons[tone]} size={16} />
      <span className={styles.words}>{words}</span>
      <span className={styles.short}>{short}</span>
    </button>
  );
}

interface Counts {
  readonly sent: number;
  readonly waiting: number;
  readonly trouble: number;
  readonly isRefused: boolean;
}

/** What there is to say, and for a phone a part of it: the name has to hold what is seen. */
function chipOf({ sent, waiting, trouble, isRefused }: Counts) {
  if (isRefused) {
    const words = t('outbox.chipRefused');
    return { tone: 'trouble', words, short: words } as const;
  }
  if (trouble > 0)
    return {
      tone: 'trouble',
      words: t('outbox.chipTrouble', { trouble }),
      short: t('outbox.chipTroubleShort', { trouble }),
    } as const;
  if (waiting > 0)
    return {
      tone: 'waiting',
      words: t('outbox.chipWaiting', { sent, waiting }),
      short: t('outbox.chipWaitingShort', { waiting }),
    } as const;
  if (sent === 0) return { tone: 'calm', words: t('outbox.chipNone'), short: '' } as const;
  const words = t('outbox.chipSaved', { sent });
  return { tone: 'calm', words, short: words } as const;
}

const icons = { calm: 'check', waiting: 'clock', trouble: 'warning' } as const;
