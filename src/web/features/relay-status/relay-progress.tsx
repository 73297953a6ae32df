import { useQuery } from '@tanstack/react-query';
import { relayProgressQuery } from '#web/api/relay-queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import { progressInWords, whenOf } from './relay-in-words.ts';
import styles from './relay-progress.module.css';

interface RelayProgressProps {
  /** Shows the leads of these stages, comma separated. */
  readonly onShow: (relay: string) => void;
}

/** How many leads RoofLink does not have yet, why, and which of them need a person. */
export function RelayProgress({ onShow }: RelayProgressProps) {
  const { data: progress } = useQuery(relayProgressQuery());
  if (!progress?.configured) return null;
  const { refused, unsure, stood_since: stoodSince } = progress;
  const asking = refused + unsure;
  const moving = progressInWords(progress);
  if (moving === null && asking === 0) return null;
  return (
    <div className={styles.progress} role={stoodSince === null ? 'status' : 'alert'}>
      {moving !== null && (
        <Line
          tone={stoodSince === null ? 'calm' : 'danger'}
          words={stoodSince === null ? moving : `${stoodInWords(stoodSince)} ${moving}`}
          onShow={() => onShow('waiting')}
        />
      )}
      {asking > 0 && (
        <Line
          tone="warning"
          words={t('relay.asking', { count: asking })}
          onShow={() => onShow('refused,unsure')}
        />
      )}
    </div>
  );
}

/** The same only when nothing gets through, for a screen that has other things to say. */
export function RelayAlarm({ onShow }: RelayProgressProps) {
  const { data } = useQuery(relayProgressQuery());
  const since = data?.stood_since ?? null;
  if (since === null) return null;
  return (
    <div className={styles.over} role="alert">
      <Line tone="danger" words={stoodInWords(since)} onShow={() => onShow('waiting')} />
    </div>
  );
}

const stoodInWords = (since: string): string =>
  t('relay.stood', { time: whenOf(Date.parse(since)) });

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
