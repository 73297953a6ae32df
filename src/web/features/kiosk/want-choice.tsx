import { useId } from 'react';
import { type MessageKey, t } from '#web/lib/i18n.ts';
import styles from './choice.module.css';
import { type Want, wantList, wants } from './visitor.ts';

interface WantChoiceProps {
  readonly want: Want | null;
  readonly fault?: MessageKey | undefined;
  readonly onChange: (want: Want) => void;
}

/** What the visitor comes for: one press. */
export function WantChoice({ want, fault, onChange }: WantChoiceProps) {
  const name = useId();
  const error = useId();
  return (
    <fieldset
      role="radiogroup"
      className={styles.set}
      aria-invalid={fault ? true : undefined}
      aria-describedby={fault ? error : undefined}
    >
      <legend className={styles.legend}>{t('kiosk.want')}</legend>
      <div className={styles.options}>
        {wantList.map((option) => (
          <label key={option} className={styles.option}>
            <input
              type="radio"
              name={name}
              className={styles.radio}
              autoComplete="off"
              checked={want === option}
              onChange={() => onChange(option)}
            />
            {t(wants[option])}
          </label>
        ))}
      </div>
      {fault && (
        <p id={error} className={styles.error}>
          {t(fault)}
        </p>
      )}
    </fieldset>
  );
}
