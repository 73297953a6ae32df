import { useQuery } from '@tanstack/react-query';
import { defaultLeadSource } from '#contract/lead-limits.ts';
import { leadSourcesQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Field } from '#web/ui/field.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Select } from '#web/ui/select.tsx';
import { fieldId } from './field-id.ts';
import styles from './save-bar.module.css';
import type { Intake } from './use-intake.ts';

interface SaveBarProps {
  readonly intake: Intake;
}

/** The lead source beside Save, always in sight: commission depends on it. */
export function SaveBar({ intake }: SaveBarProps) {
  const { form, trouble, saving } = intake;
  const sources = useQuery(leadSourcesQuery());
  const others = (sources.data ?? []).filter((source) => source.name !== defaultLeadSource);
  return (
    <div className={styles.bar}>
      <div role="alert">
        {trouble?.kind === 'trouble' && (
          <Notice tone="warning" title={t('intake.troubleTitle')}>
            {trouble.words}
          </Notice>
        )}
        {trouble?.kind === 'already-saved' && (
          <Notice tone="info" title={t('saving.alreadySavedTitle')}>
            {t('saving.alreadySaved')}
          </Notice>
        )}
      </div>
      <div className={styles.line}>
        <Field
          id={fieldId('lead_source')}
          label={t('intake.leadSource')}
          error={form.formState.errors.lead_source?.message}
        >
          {(control) => (
            <Select {...control} {...form.register('lead_source')} inert={saving}>
              <option value={defaultLeadSource}>{defaultLeadSource}</option>
              {others.map((source) => (
                <option key={source.id} value={source.id}>
                  {source.name}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" variant="primary" busy={saving} className={styles.save}>
          {t(saving ? 'intake.saving' : 'intake.save')}
        </Button>
      </div>
    </div>
  );
}
