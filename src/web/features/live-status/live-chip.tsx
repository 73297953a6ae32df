import type { LiveState } from '#web/api/live-state.ts';
import { formatAge, formatTime } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/icon.tsx';
import { VisuallyHidden } from '#web/ui/visually-hidden.tsx';
import styles from './live-chip.module.css';
import { useNow } from './use-now.ts';

interface LiveChipProps {
  /** Null while it is not known yet whether there is a connection. */
  readonly live: Pick<LiveState, 'connection' | 'lastHeardAt' | 'unseen'> | null;
  /** The new ones are to be looked at: shows them and calls `look`. */
  readonly onLook: () => void;
}

/**
 * Whether what is shown is what is: quiet while it is, with its age while it is not. What others
 * made meanwhile waits here, and moves nothing until it is asked for.
 */
export function LiveChip({ live, onLook }: LiveChipProps) {
  const { connection = 'connecting', lastHeardAt = null, unseen } = live ?? {};
  const isLost = connection === 'lost';
  const now = useNow(isLost ? 5_000 : null);
  const news = unseen && unseen.size > 0 ? newsIn(unseen) : null;
  return (
    <div className={styles.chip} data-connection={connection}>
      {news && (
        <button
          type="button"
          className={styles.news}
          aria-label={t('live.lookNew', { words: news })}
          onClick={onLook}
        >
          {news}
        </button>
      )}
      <p
        className={classNames(styles.state, styles[connection])}
        title={isLost ? t('live.lostRemedy') : undefined}
      >
        {isLost ? <Icon name="clock" size={16} /> : <span className={styles.dot} />}
        <span role="status">{wordsOf(connection, lastHeardAt)}</span>
        {isLost && lastHeardAt !== null && (
          // Ticks: not to be read out each time.
          <span aria-hidden="true">({formatAge(lastHeardAt, now)})</span>
        )}
      </p>
      {/* Once, not at each of them. */}
      <VisuallyHidden>
        <span role="status">{news === null ? '' : t('live.someNew')}</span>
      </VisuallyHidden>
    </div>
  );
}

function wordsOf(connection: LiveState['connection'], lastHeardAt: number | null): string {
  if (connection !== 'lost') return t(`live.${connection}`);
  return lastHeardAt === null
    ? t('live.lostBefore')
    : t('live.lost', { time: formatTime(lastHeardAt) });
}

function newsIn(unseen: LiveState['unseen']): string {
  const created = [...unseen.values()].filter((kind) => kind === 'created').length;
  const changed = unseen.size - created;
  if (changed === 0) return t('live.unseenNew', { count: created });
  if (created === 0) return t('live.unseenChanged', { count: changed });
  return t('live.unseenBoth', { created, changed });
}
