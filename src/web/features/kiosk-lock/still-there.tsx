import { useEffect, useId, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './still-there.module.css';

interface StillThereProps {
  readonly secondsLeft: number;
  readonly onStay: () => void;
  /** Somebody else stands there, or the visitor has had enough. */
  readonly onStartOver: () => void;
}

/** Asks a visitor who has not touched anything for a while. */
export function StillThere({ secondsLeft, onStay, onStartOver }: StillThereProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useId();
  const words = useId();
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      className={styles.dialog}
      aria-labelledby={title}
      aria-describedby={words}
      onCancel={(event) => {
        event.preventDefault();
        onStay();
      }}
      // A second Escape, or "back" of a telephone, closes it unasked: then nobody may be left behind it.
      onClose={onStay}
    >
      <div className={styles.content}>
        <h2 id={title} className={styles.title}>
          {t('kiosk.stillThere')}
        </h2>
        <p id={words} className={styles.words}>
          {t('kiosk.stillThereMeans')}
        </p>
        <p className={styles.seconds} role="timer">
          {t('kiosk.secondsLeft', { seconds: secondsLeft })}
        </p>
        <Button variant="primary" className={styles.stay} onClick={onStay}>
          {t('kiosk.stay')}
        </Button>
        <Button variant="quiet" onClick={onStartOver}>
          {t('kiosk.startOver')}
        </Button>
      </div>
    </dialog>
  );
}
