import { useId } from 'react';
import type { ExtraInfoDraft } from '#web/lib/extra-info.ts';
import { t } from '#web/lib/i18n.ts';
import { Field } from '#web/ui/field.tsx';
import { PairRows } from '#web/ui/pair-rows.tsx';
import { TextArea } from '#web/ui/text-area.tsx';
import styles from './lead-edit-form.module.css';

interface EditExtraInfoProps {
  readonly draft: ExtraInfoDraft;
  readonly error: string | undefined;
  readonly onType: (draft: ExtraInfoDraft) => void;
}

/** Extra info as rows; as JSON where a name in it could not be a row's. */
export function EditExtraInfo({ draft, error, onType }: EditExtraInfoProps) {
  const id = useId();
  if (draft.view === 'json' && draft.text !== '')
    return (
      <Field label={t('extraInfo.text')} error={error}>
        {(control) => (
          <TextArea
            {...control}
            rows={6}
            spellCheck={false}
            value={draft.text}
            onChange={({ target }) => onType({ view: 'json', text: target.value })}
          />
        )}
      </Field>
    );
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>{t('extraInfo.title')}</legend>
      <PairRows
        id={id}
        rows={draft.view === 'rows' ? draft.rows : []}
        words={{
          key: t('extraInfo.key'),
          value: t('extraInfo.value'),
          add: t('extraInfo.add'),
          remove: (key) => t('extraInfo.remove', { key }),
          hint: t('extraInfo.hint'),
        }}
        error={error}
        onChange={(rows) => onType({ view: 'rows', rows })}
      />
    </fieldset>
  );
}
