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
  const { entries = [], sent = [] } = outbox ?? {};
  const trouble = entries.filter(({ state }) => state.kind !== 'waiting').length;
  const waiting = entries.length - trouble;
  const tone = trouble > 0 ? 'trouble' : waiting > 0 ? 'waiting' : 'calm';
  const words =
    trouble > 0
      ? t('outbox.chipTrouble', { trouble })
      : waiting > 0
        ? t('outbox.chipWaiting', { sent: sent.length, waiting })
        : sent.length > 0
          ? t('outbox.chipSaved', { sent: sent.length })
          : t('outbox.chipNone');
  return (
    <button type="button" className={classNames(styles.chip, styles[tone])} onClick={onOpen}>
      <Icon name={icons[tone]} size={16} />
      <span className={styles.words}>{words}</span>
    </button>
  );
}

const icons = { calm: 'check', waiting: 'clock', trouble: 'warning' } as const;
