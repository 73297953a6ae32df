import { useCombobox } from 'downshift';
import { useRef, useState } from 'react';
import { useWatch } from 'react-hook-form';
import { isDoNotDisturb, type LeadStatus, leadStatusCodes } from '#contract/lead-status.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { Icon } from '#web/ui/icon.tsx';
import { keepInSight } from '#web/ui/keep-in-sight.ts';
import { TextInput } from '#web/ui/text-input.tsx';
import { fieldId } from './field-id.ts';
import styles from './status-picker.module.css';
import type { Intake } from './use-intake.ts';

const nameOf = (status: LeadStatus | null) => (status === null ? '' : t(`status.${status}`));

/** Lower case without accents: nobody has to type those of `Démo`. */
const folded = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

/** Statuses whose code, or a word of whose name, begins like the text; a code that fits comes first. */
function matching(text: string): LeadStatus[] {
  const wanted = folded(text.trim());
  if (wanted === '') return [...leadStatusCodes];
  const hits = leadStatusCodes.filter(
    (code) =>
      code.startsWith(wanted) ||
      folded(nameOf(code)).startsWith(wanted) ||
      folded(nameOf(code))
        .split(' ')
        .some((word) => word.startsWith(wanted)),
  );
  return hits.toSorted((a, b) => Number(b === wanted) - Number(a === wanted));
}

/** All fourteen statuses, by arrow keys or by typing a code or a name. */
export function StatusPicker({ intake }: { readonly intake: Intake }) {
  const { form } = intake;
  const status = useWatch({ control: form.control, name: 'lead_status' });
  const [filter, setFilter] = useState<string | null>(null);
  const list = useRef<HTMLUListElement>(null);
  const items = filter === null ? [...leadStatusCodes] : matching(filter);

  const box = useCombobox<LeadStatus>({
    items,
    selectedItem: status,
    inputValue: filter ?? nameOf(status),
    itemToString: nameOf,
    inputId: fieldId('lead_status'),
    scrollIntoView: keepInSight,
    // Typing takes the best match with Enter; opening shows the status that is set.
    stateReducer: (_state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputChange
        ? { ...changes, highlightedIndex: 0 }
        : changes,
    onIsOpenChange: ({ isOpen }) => {
      // Closed without a choice: what was typed was only a search.
      if (!isOpen) setFilter(null);
      else requestAnimationFrame(() => list.current?.scrollIntoView({ block: 'nearest' }));
    },
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem === null) return;
      form.setValue('lead_status', selectedItem);
      intake.markTyped('lead_status');
    },
  });

  return (
    <div className={styles.picker} data-do-not-disturb={isDoNotDisturb(status)}>
      <label {...box.getLabelProps()} className={styles.label}>
        {t('intake.status')}
      </label>
      <div className={styles.box}>
        <span className={styles.icon}>
          <StatusIcon status={status} size={22} />
        </span>
        <TextInput
          {...box.getInputProps({
            onFocus: (event) => event.target.select(),
            // At once, not after downshift's own turn: a quick typist would lose letters.
            onChange: (event) => setFilter(event.currentTarget.value),
            placeholder: t('intake.statusHint'),
          })}
          className={styles.input}
          autoComplete="off"
        />
        <span className={styles.arrow}>
          <Icon name="chevron-down" size={16} />
        </span>
      </div>
      {isDoNotDisturb(status) && <p className={styles.warning}>{t('intake.doNotDisturb')}</p>}
      <ul {...box.getMenuProps({ ref: list })} className={styles.list} data-open={box.isOpen}>
        {box.isOpen &&
          items.map((code, index) => (
            <li
              key={code}
              {...box.getItemProps({ item: code, index })}
              className={styles.item}
              data-highlighted={box.highlightedIndex === index}
            >
              <StatusIcon status={code} size={22} />
              <span>
                {nameOf(code)}
                <span className={styles.description}>{t(`status.${code}.description`)}</span>
              </span>
              <span className={styles.code}>{code}</span>
            </li>
          ))}
        {box.isOpen && items.length === 0 && (
          <li role="presentation" className={styles.none}>
            {t('intake.statusNone')}
          </li>
        )}
      </ul>
    </div>
  );
}
