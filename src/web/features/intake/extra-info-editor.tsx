import { useWatch } from 'react-hook-form';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { PairRows } from '#web/ui/pair-rows.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import {
  type ExtraInfoDraft,
  readExtraInfo,
  switchFault,
  switchView,
} from '#web/lib/extra-info.ts';
import { fieldId, focusField } from './field-id.ts';
import styles from './extra-info-editor.module.css';
import panel from './intake-panel.module.css';
import type { Intake } from './use-intake.ts';

const errorId = `${fieldId('extra_info')}-error`;
const stuckId = `${fieldId('extra_info')}-stuck`;

const pairWords = () => ({
  key: t('extraInfo.key'),
  value: t('extraInfo.value'),
  add: t('extraInfo.add'),
  remove: (key: string) => t('extraInfo.remove', { key }),
  hint: t('extraInfo.hint'),
});

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
      <legend className={panel.legend}>{t('extraInfo.title')}</legend>
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
            {t(view === 'rows' ? 'extraInfo.rows' : 'extraInfo.asJson')}
          </Button>
        ))}
      </div>
      {stuck !== null && stuck !== error && (
        <p id={stuckId} className={styles.hint}>
          {stuck}
        </p>
      )}
      {draft.view === 'rows' ? (
        <PairRows
          id={fieldId('extra_info')}
          rows={draft.rows}
          words={pairWords()}
          error={error}
          onChange={(rows) => change({ view: 'rows', rows })}
        />
      ) : (
        <Field id={fieldId('extra_info')} label={t('extraInfo.text')} error={error}>
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
