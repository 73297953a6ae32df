import { useEffect, useRef, useState } from 'react';
import type { ChangeLeadInput } from '#contract/change-lead.ts';
import type { Lead } from '#contract/lead.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import { leavesDoNotDisturb } from '#contract/lead-status.ts';
import { isVisible } from '#contract/visible-text.ts';
import { metersApart } from '#web/lib/meters-apart.ts';
import { placeFromWire } from '#contract/place-wire.ts';
import { fieldName } from '#web/lib/field-name.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import styles from './change-conflict.module.css';
import {
  type Conflict,
  type ConflictRow,
  conflictRows,
  onlyFields,
} from './change-conflict-rows.ts';
import { valueInWords } from './field-in-words.ts';
import { wireOf } from './lead-fields.ts';

interface ChangeConflictProps {
  readonly conflict: Conflict;
  readonly sourceName: (id: string) => string;
  readonly onSave: (seen: Lead, change: ChangeLeadInput) => void;
  readonly onKeepTheirs: () => void;
}

/** Somebody was faster: both values side by side where both changed one, and a person decides. */
export function ChangeConflict({ conflict, sourceName, ...on }: ChangeConflictProps) {
  const { theirs, change } = conflict;
  const rows = conflictRows(conflict);
  const decisions = rows.filter(({ isMine, isTheirs }) => isMine && isTheirs);
  const mineOnly = rows.filter(({ isTheirs }) => !isTheirs);
  const theirsOnly = rows.filter(({ isMine }) => !isMine);
  const [mine, setMine] = useState<readonly string[]>([]);
  const [reason, setReason] = useState(change.do_not_disturb_reason ?? '');
  const [asked, setAsked] = useState(false);
  const kept = [...mineOnly, ...decisions.filter(({ name }) => mine.includes(name))].flatMap(
    ({ fields }) => fields,
  );
  const needsReason =
    kept.includes('lead_status') &&
    change.lead_status !== undefined &&
    leavesDoNotDisturb(theirs.lead_status, change.lead_status);
  const parts = useRef<HTMLDivElement>(null);
  useEffect(() => parts.current?.querySelector<HTMLElement>('input, button')?.focus(), []);

  function handleSave() {
    if (kept.length === 0) return;
    setAsked(true);
    if (needsReason && faultOf(reason, true) !== null)
      return parts.current?.querySelector<HTMLElement>(`#${reasonId}`)?.focus();
    const wanted = onlyFields(change, kept);
    on.onSave(theirs, needsReason ? { ...wanted, do_not_disturb_reason: reason.trim() } : wanted);
  }
  return (
    <div ref={parts}>
      <Notice
        tone="warning"
        title={t('lead.conflictTitle')}
        action={
          <>
            <Button variant="primary" aria-disabled={kept.length === 0} onClick={handleSave}>
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
        {needsReason && (
          <Reason reason={reason} fault={faultOf(reason, asked)} onType={setReason} />
        )}
        <OneSided
          title={t('lead.conflictOwn')}
          rows={mineOnly}
          words={(row) => sideInWords(row, change, { conflict, sourceName })}
        />
        <OneSided
          title={t('lead.conflictBesides')}
          rows={theirsOnly}
          words={(row) => sideInWords(row, theirs, { conflict, sourceName })}
        />
      </Notice>
    </div>
  );
}

const reasonId = 'conflict-reason';

/** What is wrong with a reason; that it is missing only once it was asked for. */
const faultOf = (reason: string, asked: boolean): string | null =>
  asked && !isVisible(reason)
    ? t('fault.do_not_disturb_leaves')
    : tooLong(reason, leadLimits.doNotDisturbReason, 'do_not_disturb_reason_long');

interface ReasonProps {
  readonly reason: string;
  readonly fault: string | null;
  readonly onType: (reason: string) => void;
}

/** Why a lead that they made do-not-disturb is to get a friendlier status. */
const Reason = ({ reason, fault, onType }: ReasonProps) => (
  <Field id={reasonId} label={t('lead.leaveReason')} error={fault}>
    {(control) => (
      <TextInput
        {...control}
        autoComplete="off"
        value={reason}
        onChange={({ target }) => onType(target.value)}
      />
    )}
  </Field>
);

interface OneSidedProps {
  readonly title: string;
  readonly rows: readonly ConflictRow[];
  readonly words: (row: ConflictRow) => string;
}

/** What only one of the two changed: it stands. */
const OneSided = ({ title, rows, words }: OneSidedProps) =>
  rows.length > 0 && (
    <>
      <p className={styles.besides}>{title}</p>
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.name}>
            <span className={styles.name}>{fieldName(row.name)}</span> {words(row)}
          </li>
        ))}
      </ul>
    </>
  );

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
