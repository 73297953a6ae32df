import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './lead-relay.module.css';

interface SureButtonProps {
  readonly busy: boolean;
  /** On the button. */
  readonly words: string;
  /** What it means, asked once more: it cannot be taken back. */
  readonly question: string;
  readonly onSure: () => void;
}

/** A button whose first press asks, and whose second does it. */
export function SureButton({ busy, words, question, onSure }: SureButtonProps) {
  const [asks, setAsks] = useState(false);
  if (!asks) return <Button onClick={() => setAsks(true)}>{words}</Button>;
  return (
    <div role="group" aria-label={question} className={styles.sure}>
      <p>{question}</p>
      <div className={styles.answers}>
        {/* Whoever pressed the button goes on here. */}
        <Button ref={(button) => button?.focus()} busy={busy} onClick={onSure}>
          {t('relay.sure')}
        </Button>
        <Button variant="quiet" onClick={() => setAsks(false)}>
          {t('common.cancel')}
        </Button>
      </div>
    </div>
  );
}
