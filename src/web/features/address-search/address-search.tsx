import { useEffect, useId, useLayoutEffect, useRef } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { useKey } from '#web/ui/use-key.ts';
import styles from './address-search.module.css';
import { textOf } from './combobox-item.ts';
import { goOnTyping } from './early-typing.ts';
import { Suggestion } from './suggestion.tsx';
import { useAddressCombobox } from './use-address-combobox.ts';

interface AddressSearchProps {
  /** Results near here come first; the middle of the map. */
  readonly near: Place | null;
  readonly onChoose: (feature: GeocodeFeature) => void;
  /** The person wants exactly what was typed, whatever the index knows; null where that is no use. */
  readonly onUseTyped: ((text: string) => void) | null;
  /** Takes the keyboard as soon as it is there: the next lead begins here. */
  readonly startsFocused: boolean;
  /** Whether places chosen before are kept, and offered in the empty box. */
  readonly remembersPlaces: boolean;
  /** What is said where a chosen address fills no form. */
  readonly words?: SearchWords;
  /** What the box begins with. */
  readonly startText?: string;
}

interface SearchWords {
  readonly hint: string;
  readonly none: string;
  readonly failed: string;
}

/** Combobox over the address index: suggestions while typing, Enter fills the form. */
export function AddressSearch(props: AddressSearchProps) {
  const { near, onChoose, onUseTyped, startsFocused, remembersPlaces, words } = props;
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  const search = useAddressCombobox({
    input,
    near,
    onChoose,
    onUseTyped,
    remembersPlaces,
    startText: props.startText,
  });
  const { box, inputProps, asked, open } = search;

  useLayoutEffect(() => goOnTyping(input.current), []);
  useEffect(() => {
    if (startsFocused) input.current?.focus();
  }, [startsFocused]);

  useKey('/', (event) => {
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });

  return (
    <div className={styles.search}>
      <label {...box.getLabelProps()} className={styles.label}>
        {t('search.label')}
      </label>
      <div className={styles.box}>
        <span className={styles.icon}>
          <Icon name="search" size={18} />
        </span>
        <input
          {...inputProps}
          className={styles.input}
          aria-describedby={hint}
          placeholder={t('search.placeholder')}
          autoComplete="off"
          spellCheck={false}
          enterKeyHint="search"
        />
        <span className={styles.end}>{search.searching ? <Spinner /> : <Kbd>/</Kbd>}</span>
      </div>
      <p id={hint} className={styles.hint}>
        {words?.hint ?? t('search.hint')}
      </p>
      <p role="status" className={styles.hint}>
        {search.said}
      </p>
      <div role="status" className={styles.kept}>
        {search.notKept !== null && (
          <Notice tone="info">{t('lookUp.notKept', { name: search.notKept })}</Notice>
        )}
      </div>
      <ul {...box.getMenuProps()} className={styles.list} data-open={open}>
        {open && asked === '' && (
          <li role="presentation" className={styles.note}>
            {t('search.recent')}
          </li>
        )}
        {open &&
          search.items.map((item, index) => (
            <li
              key={`${item.kind} ${textOf(item)} ${index}`}
              {...box.getItemProps({ item, index })}
              className={styles.item}
              data-highlighted={box.highlightedIndex === index}
            >
              <Suggestion item={item} asked={asked} near={near} />
            </li>
          ))}
        {open && <SearchNotes search={search} words={words} />}
      </ul>
    </div>
  );
}

/** Why the list holds no address, and whose answers are in it. */
function SearchNotes({
  search,
  words,
}: {
  readonly search: ReturnType<typeof useAddressCombobox>;
  readonly words: SearchWords | undefined;
}) {
  const { geocoder, failed, found } = search.hosted;
  const notes = [
    noteOf(search, words),
    geocoder && failed ? t('lookUp.hostedSilent', { name: geocoder.name }) : '',
    geocoder && found.length > 0 ? geocoder.attribution : '',
  ];
  return notes.filter(Boolean).map((note) => (
    <li key={note} role="presentation" className={styles.note}>
      {note}
    </li>
  ));
}

/** Why our own index answers nothing; empty while it does, or is about to. */
function noteOf(search: ReturnType<typeof useAddressCombobox>, words?: SearchWords): string {
  if (search.own.tooLong) return t('fault.query_long');
  if (search.own.failed) return words?.failed ?? t('search.failed');
  return search.none ? (words?.none ?? t('search.none')) : '';
}
