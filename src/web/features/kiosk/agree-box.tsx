import { useId } from 'react';
import { type MessageKey, t } from '#web/lib/i18n.ts';
import styles from './choice.module.css';

interface AgreeBoxProps {
  /** Exactly what is kept with the lead. */
  readonly text: string;
  readonly agrees: boolean;
  readonly fault?: MessageKey | undefined;
  readonly onChange: (agrees: boolean) => void;
}

/** Consent to be contacted: never ticked beforehand. */
export function AgreeBox({ text, agrees, fault, onChange }: AgreeBoxProps) {
  const error = useId();
  return (
    <div className={styles.set}>
      <label className={styles.agree}>
        <input
          type="checkbox"
          className={styles.tick}
          autoComplete="off"
          checked={agrees}
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? error : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <span className={styles.words}>{text}</span>
      </label>
      {fault && (
        <p id={error} className={styles.error}>
          {t(fault)}
        </p>
      )}
    </div>
  );
}
