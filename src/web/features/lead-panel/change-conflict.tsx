import { useState } from 'react';
import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { metersApart } from '#web/lib/meters-apart.ts';
import { placeFromWire } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import styles from './change-conflict.module.css';
import {
  type Conflict,
  type ConflictRow,
  conflictRows,
  onlyFields,
} from './change-conflict-rows.ts';
import { fieldName, valueInWords } from './field-in-words.ts';
import { wireOf } from './lead-fields.ts';

interface ChangeConflictProps {
  readonly conflict: Conflict;
  readonly sourceName: (id: string) => string;
  readonly onSave: (seen: Lead, change: ChangeLeadInput) => void;
  readonly onKeepTheirs: () => void;
}

/** Somebody was faster: both values side by side, field by field, and a person decides. */
export function ChangeConflict({ conflict, sourceName, ...on }: ChangeConflictProps) {
  const rows = conflictRows(conflict);
  const decisions = rows.filter(({ isMine }) => isMine);
  const besides = rows.filter(({ isMine }) => !isMine);
  const [mine, setMine] = useState<readonly string[]>([]);
  const kept = decisions.filter(({ name }) => mine.includes(name)).flatMap(({ fields }) => fields);
  return (
    <Notice
      tone="warning"
      title={t('lead.conflictTitle')}
      action={
        <>
          <Button
            variant="primary"
            aria-disabled={kept.length === 0}
            onClick={() => {
              if (kept.length > 0) on.onSave(conflict.theirs, onlyFields(conflict.change, kept));
            }}
          >
            {t('lead.conflictSave')}
          </Button>
          <Button onClick={on.onKeepTheirs}>{t('lead.conflictKeep')}</Button>
        </>
      }
    >
      <p>{t('lead.conflictWhat')}</p>
      {decisions.map((row) => (
        <Decision
          key={row.name}
          row={row}
          conflict={conflict}
          sourceName={sourceName}
          isMine={mine.includes(row.name)}
          onChoose={(wanted) =>
            setMine((names) => [
              ...names.filter((name) => name !== row.name),
              ...(wanted === 'mine' ? [row.name] : []),
            ])
          }
        />
      ))}
      {besides.length > 0 && (
        <>
          <p className={styles.besides}>{t('lead.conflictBesides')}</p>
          <ul className={styles.list}>
            {besides.map((row) => (
              <li key={row.name}>
                <span className={styles.name}>{fieldName(row.name)}</span>{' '}
                {sideInWords(row, conflict.theirs, { conflict, sourceName })}
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  );
}

interface DecisionProps {
  readonly row: ConflictRow;
  readonly conflict: Conflict;
  readonly sourceName: (id: string) => string;
  readonly isMine: boolean;
  readonly onChoose: (wanted: 'mine' | 'theirs') => void;
}

function Decision({ row, conflict, sourceName, isMine, onChoose }: DecisionProps) {
  const sides = [
    { side: 'theirs', words: sideInWords(row, conflict.theirs, { conflict, sourceName }) },
    { side: 'mine', words: sideInWords(row, conflict.change, { conflict, sourceName }) },
  ] as const;
  return (
    <fieldset className={styles.decision}>
      <legend className={styles.name}>{fieldName(row.name)}</legend>
      {sides.map(({ side, words }) => (
        <label key={side} className={styles.side}>
          <input
            type="radio"
            name={`conflict-${row.name}`}
            checked={isMine === (side === 'mine')}
            onChange={() => onChoose(side)}
          />
          <span className={styles.whose}>{t(`lead.conflict.${side}`)}</span>
          <span className={styles.value}>{words}</span>
        </label>
      ))}
    </fieldset>
  );
}

function sideInWords(
  { name, fields: [field] }: ConflictRow,
  side: Lead | ChangeLeadInput,
  { conflict, sourceName }: Pick<DecisionProps, 'conflict' | 'sourceName'>,
): string {
  const wire = 'version' in side ? wireOf(side) : side;
  if (name !== 'place') return valueInWords(name, field && wire[field], sourceName);
  const { latitude, longitude } = wire;
  if (latitude === undefined || longitude === undefined) return '–';
  const to = placeFromWire({ latitude, longitude });
  const meters = Math.round(metersApart(placeFromWire(conflict.seen), to));
  return meters === 0 ? t('lead.notMoved') : t('lead.movedBy', { meters });
}
