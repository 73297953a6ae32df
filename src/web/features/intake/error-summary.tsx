import { t } from '#web/lib/i18n.ts';
import { Notice } from '#web/ui/notice.tsx';
import { faultInWords } from './fault-in-words.ts';
import { fieldId, focusField } from './field-id.ts';
import styles from './intake-panel.module.css';
import type { FieldFault, LeadField } from './lead-form.ts';

interface ErrorSummaryProps {
  readonly faults: readonly FieldFault[];
  /** A place was chosen or typed: faults of the coordinates are then about what stands there. */
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
        <Notice tone="danger" title={t('saving.summary', { count })}>
          <ul className={styles.faults}>
            {lines.map((fault) => (
              <Line key={fault.field} field={fault.field} words={faultInWords(fault)} />
            ))}
            {placeless && <Line field="latitude" words={t('saving.positionMissing')} />}
          </ul>
        </Notice>
      )}
    </div>
  );
}

function Line({ field, words }: { readonly field: LeadField; readonly words: string }) {
  return (
    <li>
      <a
        href={`#${fieldId(field)}`}
        onClick={(event) => {
          // The address bar holds the camera; a jump must not replace it.
          event.preventDefault();
          focusField(field);
        }}
      >
        {words}
      </a>
    </li>
  );
}

const isOfPlace = ({ field }: FieldFault) => field === 'latitude' || field === 'longitude';
