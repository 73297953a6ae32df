import { useId } from 'react';
import { formatDay } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { DropDown } from '#web/ui/drop-down.tsx';
import { Field } from '#web/ui/field.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { type AddressedFilter, dayCounts, type Within } from './filter-in-address.ts';
import type { FilterProps } from './filter-props.ts';
import styles from './lead-filters.module.css';
import { endOfDay, lastDayBefore, dayOf, startOfDay } from './local-day.ts';

const presets = Object.keys(dayCounts) as Within[];

/** When a lead was saved: the last days, or from a day to a day. */
export function TimeFilter({ filter, onChange }: FilterProps) {
  const name = useId();
  const { within, created_from: from, created_to: to } = filter;
  const choose = (when: Pick<AddressedFilter, 'within' | 'created_from' | 'created_to'>) =>
    onChange({
      ...filter,
      within: undefined,
      created_from: undefined,
      created_to: undefined,
      ...when,
    });
  const isAny = within === undefined && from === undefined && to === undefined;
  const choices = [undefined, ...presets];
  return (
    <DropDown label={labelOf(filter)} about={t('filter.savedWhen')} active={!isAny}>
      {choices.map((choice) => (
        <label key={choice ?? ''} className={styles.choice}>
          <input
            type="radio"
            name={name}
            checked={choice === undefined ? isAny : choice === within}
            onChange={() => choose({ within: choice })}
          />
          <span>{t(choice === undefined ? 'filter.anyTime' : `filter.within.${choice}`)}</span>
        </label>
      ))}
      <div className={styles.days}>
        <Field label={t('filter.from')}>
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={from === undefined ? '' : dayOf(from)}
              max={to === undefined ? undefined : lastDayBefore(to)}
              onChange={({ target }) =>
                choose({ created_from: startOfDay(target.value), created_to: to })
              }
            />
          )}
        </Field>
        <Field
          label={t('filter.to')}
          error={from !== undefined && to !== undefined && to <= from && t('filter.beforeFrom')}
        >
          {(control) => (
            <TextInput
              {...control}
              type="date"
              value={to === undefined ? '' : lastDayBefore(to)}
              min={from === undefined ? undefined : dayOf(from)}
              onChange={({ target }) =>
                choose({ created_from: from, created_to: endOfDay(target.value) })
              }
            />
          )}
        </Field>
      </div>
    </DropDown>
  );
}

function labelOf({ within, created_from: from, created_to: to }: AddressedFilter): string {
  if (within !== undefined) return t(`filter.within.${within}`);
  const first = from === undefined ? null : formatDay(dayOf(from));
  const last = to === undefined ? null : formatDay(lastDayBefore(to));
  if (first !== null && last !== null) return first === last ? first : `${first} – ${last}`;
  if (first !== null) return t('filter.fromDay', { day: first });
  return last === null ? t('filter.anyTime') : t('filter.toDay', { day: last });
}
