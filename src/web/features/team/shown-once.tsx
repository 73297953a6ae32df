import { useEffect, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { classNames } from '#web/ui/class-names.ts';
import { CopyButton } from '#web/ui/copy-button.tsx';
import styles from './shown-once.module.css';

interface ShownOnceProps {
  readonly title: string;
  /** What to do with it, and that it is not shown again. */
  readonly words: string;
  readonly secret: string;
  /** `code` is read from across the room and typed by hand; `text` is copied. */
  readonly kind: 'text' | 'code';
  readonly onDone: () => void;
}

/** A link, key or code that nobody will see again. It stays until somebody says that they have it. */
export function ShownOnce({ title, words, secret, kind, onDone }: ShownOnceProps) {
  const section = useRef<HTMLElement>(null);
  // The button that had the focus is gone, and this is what came of pressing it.
  useEffect(() => section.current?.focus(), []);
  return (
    <section ref={section} tabIndex={-1} aria-label={title} className={styles.card}>
      <h2 className={styles.title}>{title}</h2>
      <p>{words}</p>
      <div className={styles.line}>
        <code className={classNames(styles.secret, styles[kind])}>{secret}</code>
        {kind === 'text' && (
          <CopyButton text={secret} label={t('common.copy')} doneLabel={t('common.copied')} />
        )}
      </div>
      <div>
        <Button onClick={onDone}>{t('team.gotIt')}</Button>
      </div>
    </section>
  );
}
