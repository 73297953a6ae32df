import { useQuery } from '@tanstack/react-query';
import { leadSourcesQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { DropDown } from '#web/ui/drop-down.tsx';
import { listOf, toggled } from './filter-in-address.ts';
import type { FilterProps } from './filter-props.ts';
import styles from './lead-filters.module.css';

/** Any of the chosen lead sources. */
export function SourceFilter({ filter, onChange }: FilterProps) {
  const sources = useQuery(leadSourcesQuery());
  const chosen = listOf(filter.source);
  const [first] = chosen;
  const nameOf = (id: string) => sources.data?.find((source) => source.id === id)?.name;
  const label =
    first === undefined
      ? t('filter.anySource')
      : (chosen.length === 1 && nameOf(first)) || t('filter.sources', { count: chosen.length });
  return (
    <DropDown label={label} about={t('lead.source')} active={chosen.length > 0}>
      {(sources.data ?? []).map(({ id, name }) => (
        <label key={id} className={styles.choice}>
          <input
            type="checkbox"
            checked={chosen.includes(id)}
            onChange={() => onChange({ ...filter, source: toggled(filter.source, id) })}
          />
          <span>{name}</span>
        </label>
      ))}
      {sources.data?.length === 0 && <p className={styles.note}>{t('filter.noSources')}</p>}
      {sources.isPending && <p className={styles.note}>{t('filter.sourcesLoading')}</p>}
      {sources.isError && <p className={styles.note}>{t('filter.sourcesFailed')}</p>}
    </DropDown>
  );
}
