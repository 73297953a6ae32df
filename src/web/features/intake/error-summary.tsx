import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { faultInWords } from './fault-in-words.ts';
import { fieldId, focusField } from './field-id.ts';
import styles from './intake-panel.module.css';
import type { FieldFault } from './lead-form.ts';

interface ErrorSummaryProps {
  readonly faults: readonly FieldFault[];
  readonly hasPlace: boolean;
}

/** All that keeps the lead from being saved, each line a way to its field. */
export function ErrorSummary({ faults, hasPlace }: ErrorSummaryProps) {
  const placeless = !hasPlace && faults.some(isOfPlace);
  const lines = placeless ? faults.filter((fault) => !isOfPlace(fault)) : faults;
  const count = lines.length + (placeless ? 1 : 0);
  return (
    <div role="alert">
      {count > 0 && (
        <Notice tone="danger" title={t('intake.summary', { count })}>
          <ul className={styles.faults}>
            {lines.map((fault) => (
              <li key={fault.field}>
                <a
                  href={`#${fieldId(fault.field)}`}
                  onClick={(event) => {
                    // The address bar holds the camera; a jump must not replace it.
                    event.preventDefault();
                    focusField(fault.field);
                  }}
                >
                  {faultInWords(fault)}
                </a>
              </li>
            ))}
            {placeless && <li>{t('intake.positionMissing')}</li>}
          </ul>
        </Notice>
      )}
    </div>
  );
}

const isOfPlace = ({ field }: FieldFault) => field === 'latitude' || field === 'longitude';
