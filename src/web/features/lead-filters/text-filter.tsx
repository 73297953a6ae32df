import { useEffect, useId, useRef, useState } from 'react';
import { filterWords } from '#contract/lead-filter.ts';
import { leadLimits } from '#contract/lead-limits.ts';
import { t } from '#web/lib/i18n.ts';
import { tooLong } from '#web/lib/too-long.ts';
import { Icon } from '#web/ui/icon.tsx';
import { IconButton } from '#web/ui/icon-button.tsx';
import { TextInput } from '#web/ui/text-input.tsx';
import { useKey } from '#web/ui/use-key.ts';
import type { FilterProps } from './filter-props.ts';
import styles from './lead-filters.module.css';

/** A pause in typing after which is asked. */
const pauseMs = 250;

/** Words that must occur in a lead; `F` goes there. */
export function TextFilter({ filter, onChange }: FilterProps) {
  const [typed, setTyped] = useState(filter.text ?? '');
  const input = useRef<HTMLInputElement>(null);
  const faultId = useId();
  const fault = faultOf(typed);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  // What this box has asked for last: anything else in the filter comes from Back or a saved view.
  const asked = useRef(filter.text ?? '');
  useEffect(() => {
    if ((filter.text ?? '') === asked.current) return;
    clearTimeout(timer.current);
    asked.current = filter.text ?? '';
    setTyped(asked.current);
  }, [filter.text]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useKey('f', (event) => {
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });

  function handleType(text: string) {
    setTyped(text);
    clearTimeout(timer.current);
    // What is shown stays until there is something that can be asked.
    if (faultOf(text) !== null) return;
    timer.current = setTimeout(() => ask(text), text === '' ? 0 : pauseMs);
  }

  function ask(text: string) {
    asked.current = text.trim();
    onChange({ ...filter, text: asked.current || undefined });
  }

  return (
    <div>
      <div className={styles.text}>
        <span className={styles.textIcon}>
          <Icon name="filter" size={16} />
        </span>
        <TextInput
          ref={input}
          type="search"
          aria-label={t('filter.text')}
          aria-keyshortcuts="f"
          placeholder={t('filter.textHint')}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={fault === null ? undefined : true}
          aria-describedby={fault === null ? undefined : faultId}
          value={typed}
          onChange={(event) => handleType(event.currentTarget.value)}
        />
        {typed !== '' && (
          <IconButton
            icon="close"
            label={t('filter.clearText')}
            className={styles.textClear}
            onClick={() => {
              handleType('');
              input.current?.focus();
            }}
          />
        )}
      </div>
      <p id={faultId} role="status" className={styles.fault}>
        {fault ?? (isIgnored(typed) && t('filter.textIgnored'))}
      </p>
    </div>
  );
}

/** Nothing but signs, which no lead is looked for by. */
const isIgnored = (text: string) => text.trim() !== '' && filterWords(text).length === 0;

const faultOf = (text: string) => tooLong(text, leadLimits.filterText, 'filter_text_long');
