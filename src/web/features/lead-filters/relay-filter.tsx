import { useQuery } from '@tanstack/react-query';
import { relayProgressQuery } from '#web/api/relay-queries.ts';
import { t } from '#web/lib/i18n.ts';
import { relayChoices, relayInWords } from '#web/lib/relay-in-words.ts';
import { Select } from '#web/ui/select.tsx';
import type { FilterProps } from './filter-props.ts';
import styles from './lead-filters.module.css';

/** Whether RoofLink has the lead; offered where leads are sent there, or a link asks for it. */
export function RelayFilter({ filter, onChange }: FilterProps) {
  const { data } = useQuery(relayProgressQuery());
  const { relay } = filter;
  if (!data?.configured && relay === undefined) return null;
  const isListed = relay === undefined || relayChoices.some(({ value }) => value === relay);
  return (
    <Select
      aria-label={t('relay.title')}
      className={styles.region}
      data-active={relay !== undefined}
      value={relay ?? ''}
      onChange={({ target }) => onChange({ ...filter, relay: target.value || undefined })}
    >
      <option value="">{t('relay.filter.any')}</option>
      {relayChoices.map(({ value, words }) => (
        <option key={value} value={value}>
          {t(words)}
        </option>
      ))}
      {!isListed && <option value={relay}>{relayInWords(relay)}</option>}
    </Select>
  );
}
