import { useQuery } from '@tanstack/react-query';
import { noRegion } from '#contract/lead-filter.ts';
import { regionsQuery } from '#web/api/dispatch-queries.ts';
import { t } from '#web/lib/i18n.ts';
import { regionInWords } from '#web/lib/region-in-words.ts';
import { Select } from '#web/ui/select.tsx';
import type { FilterProps } from './filter-props.ts';
import styles from './lead-filters.module.css';

/** One region of the company, or none of them. */
export function RegionFilter({ filter, onChange }: FilterProps) {
  const { data } = useQuery(regionsQuery());
  const regions = data ?? [];
  const { region } = filter;
  const isListed =
    region === undefined || region === noRegion || regions.some(({ id }) => id === region);
  return (
    <Select
      aria-label={t('filter.region')}
      className={styles.region}
      data-active={region !== undefined}
      value={region ?? ''}
      onChange={({ target }) => onChange({ ...filter, region: target.value || undefined })}
    >
      <option value="">{t('filter.anyRegion')}</option>
      {regions.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
      {/* One that is asked for by a link, such as a state, or that is not here any more. */}
      {!isListed && <option value={region}>{regionInWords(region, data)}</option>}
      <option value={noRegion}>{t('filter.noRegion')}</option>
    </Select>
  );
}
