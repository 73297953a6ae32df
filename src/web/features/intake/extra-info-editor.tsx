import { useWatch } from 'react-hook-form';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { type ExtraInfoDraft, readExtraInfo, switchFault, switchView } from './extra-info.ts';
import { fieldId, focusField } from './field-id.ts';
import styles from './extra-info-editor.module.css';
import panel from './intake-panel.module.css';
import type { Intake } from './use-intake.ts';

const errorId = `${fieldId('extra_info')}-error`;
const stuckId = `${fieldId('extra_info')}-stuck`;

/** Free information as rows of name and value, or as JSON: one value in both views. */
export function ExtraInfoEditor({ intake }: { readonly intake: Intake }) {
  const { form } = intake;
  const draft = useWatch({ control: form.control, name: 'extra_info' });
  const read = readExtraInfo(draft);
  const error = read.kind === 'fault' ? read.words : form.formState.errors.extra_info?.message;

  const stuck = switchFault(draft);

  function change(next: ExtraInfoDraft) {
    form.setValue('extra_info', next);
    intake.markTyped('extra_info');
  }

  return (
    <fieldset className={panel.group}>
      <legend className={panel.legend}>{t('intake.sectionExtra')}</legend>
      <div className={styles.views}>
        {(['rows', 'json'] as const).map((view) => (
          <Button
            key={view}
            variant="quiet"
            aria-pressed={draft.view === view}
            aria-disabled={draft.view !== view && stuck !== null}
            aria-describedby={stuck === null ? undefined : stuck === error ? errorId : stuckId}
            onClick={() => {
              if (stuck !== null) focusField('extra_info');
              else if (draft.view !== view) change(switchView(draft));
            }}
          >
            {t(view === 'rows' ? 'intake.extraInfoRows' : 'intake.extraInfoAsJson')}
          </Button>
        ))}
      </div>
      {stuck !== null && stuck !== error && (
        <p id={stuckId} className={styles.hint}>
          {stuck}
        </p>
      )}
      {draft.view === 'rows' ? (
        <Rows rows={draft.rows} error={error} onChange={(rows) => change({ view: 'rows', rows })} />
      ) : (
        <Field id={fieldId('extra_info')} label={t('intake.extraInfoText')} error={error}>
          {(control) => (
            <TextArea
              {...control}
              rows={6}
              className={styles.json}
              spellCheck={false}
              value={draft.text}
              onChange={(event) => change({ view: 'json', text: event.target.value })}
            />
          )}
        </Field>
      )}
    </fieldset>
  );
}

type RowsDraft = Extract<ExtraInfoDraft, { view: 'rows' }>['rows'];

interface RowsProps {
  readonly rows: RowsDraft;
  readonly error: string | undefined;
  readonly onChange: (rows: RowsDraft) => void;
}

function Rows({ rows, error, onChange }: RowsProps) {
  const put = (index: number, change: Partial<RowsDraft[number]>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...change } : row)));
  return (
    <>
      {rows.map((row, index) => (
        // Rows have no identity but their place: they are never reordered.
        <div key={index} className={styles.row}>
          <TextInput
            id={index === 0 ? fieldId('extra_info') : undefined}
            aria-label={t('intake.extraInfoKey')}
            placeholder={t('intake.extraInfoKey')}
            autoComplete="off"
            value={row.key}
            onChange={(event) => put(index, { key: event.target.value })}
          />
          <TextInput
            aria-label={t('intake.extraInfoValue')}
            placeholder={t('intake.extraInfoValue')}
            autoComplete="off"
            value={row.value}
            onChange={(event) => put(index, { value: event.target.value })}
          />
          <IconButton
            icon="trash"
            label={t('intake.extraInfoRemove', { key: row.key || String(index + 1) })}
            onClick={() => onChange(rows.filter((_, at) => at !== index))}
          />
        </div>
      ))}
      {error && (
        <p id={errorId} className={styles.error}>
          {error}
        </p>
      )}
      {rows.length > 0 && <p className={styles.hint}>{t('intake.extraInfoHint')}</p>}
      <Button className={styles.add} onClick={() => onChange([...rows, { key: '', value: '' }])}>
        {t('intake.extraInfoAdd')}
      </Button>
    </>
  );
}
