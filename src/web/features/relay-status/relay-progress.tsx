import { useQuery } from '@tanstack/react-query';
import { relayProgressQuery } from '#web/api/relay-queries.ts';
import { t } from '#web/lib/i18n.ts';
import { classNames } from '#web/ui/class-names.ts';
import { Icon } from '#web/ui/icon.tsx';
import { progressInWords, whenOf } from './relay-in-words.ts';
import styles from './relay-progress.module.css';

interface RelayProgressProps {
  /** Only when nothing gets through, for a screen that has other things to say. */
  readonly alarmOnly?: boolean;
  /** Shows the leads of these stages, comma separated. */
  readonly onShow: (relay: string) => void;
}

/** How many leads RoofLink does not have yet, why, and which of them need a person. */
export function RelayProgress({ alarmOnly = false, onShow }: RelayProgressProps) {
  const { data: progress } = useQuery(relayProgressQuery());
  if (!progress?.configured) return null;
  const { refused, unsure, stood_since: stoodSince } = progress;
  const asking = refused + unsure;
  const moving = progressInWords(progress);
  if (alarmOnly && stoodSince === null) return null;
  if (moving === null && asking === 0) return null;
  return (
    <div
      className={classNames(styles.progress, alarmOnly && styles.over)}
      role={stoodSince === null ? 'status' : 'alert'}
    >
      {moving !== null && (
        <Line
          tone={stoodSince === null ? 'calm' : 'danger'}
          words={
            stoodSince === null
              ? moving
              : [t('relay.stood', { time: whenOf(Date.parse(stoodSince)) }), !alarmOnly && moving]
                  .filter(Boolean)
                  .join(' ')
          }
          onShow={() => onShow('waiting')}
        />
      )}
      {asking > 0 && !alarmOnly && (
        <Line
          tone="warning"
          words={t('relay.asking', { count: asking })}
          onShow={() => onShow('refused,unsure')}
        />
      )}
    </div>
  );
}

interface LineProps {
  readonly tone: 'calm' | 'warning' | 'danger';
  readonly words: string;
  readonly onShow: () => void;
}

const Line = ({ tone, words, onShow }: LineProps) => (
  <p className={styles.line} data-tone={tone}>
    <Icon name={tone === 'calm' ? 'clock' : 'warning'} size={16} />
    <span className={styles.words}>{words}</span>
    <button type="button" className={styles.show} onClick={onShow}>
      {t('relay.show')}
    </button>
  </p>
);
