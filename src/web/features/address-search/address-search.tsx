import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { useEffect, useId, useRef, useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { searchAddressQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';
import { Icon } from '#web/ui/icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { Spinner } from '#web/ui/spinner.tsx';
import { useKey } from '#web/ui/use-key.ts';
import styles from './address-search.module.css';
import { Suggestion } from './suggestion.tsx';

interface AddressSearchProps {
  /** Results near here come first; the middle of the map. */
  readonly near: Place | null;
  readonly onChoose: (feature: GeocodeFeature) => void;
  /** The person wants exactly what was typed, whatever the index knows. */
  readonly onUseTyped: (text: string) => void;
}

type Item =
  | { readonly kind: 'found'; readonly feature: GeocodeFeature }
  | { readonly kind: 'typed'; readonly text: string };

const textOf = (item: Item | null) =>
  item === null ? '' : item.kind === 'typed' ? item.text : item.feature.properties.label;

/** From this confidence on an answer is "surely it": Enter takes it before the list is seen. */
const sure = 0.9;

/** Combobox over the address index: suggestions while typing, Enter fills the form. */
export function AddressSearch({ near, onChoose, onUseTyped }: AddressSearchProps) {
  const [text, setText] = useState('');
  const input = useRef<HTMLInputElement>(null);
  const hint = useId();
  // Enter pressed before the answer for this text was there: taken as soon as it is.
  const [awaited, setAwaited] = useState<string | null>(null);
  const asked = text.trim();
  const search = useQuery({
    ...searchAddressQuery({ text: asked, near }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  const found = asked === '' ? [] : (search.data?.features ?? []);
  const fresh = search.isSuccess && !search.isPlaceholderData;
  const items: Item[] = [
    ...found.map((feature) => ({ kind: 'found' as const, feature })),
    ...(asked === '' ? [] : [{ kind: 'typed' as const, text: asked }]),
  ];

  function choose(item: Item) {
    setAwaited(null);
    if (item.kind === 'found') onChoose(item.feature);
    else onUseTyped(item.text);
  }

  const box = useCombobox<Item>({
    items,
    inputValue: text,
    itemToString: textOf,
    defaultHighlightedIndex: 0,
    // Escape closes the list and keeps what is typed.
    stateReducer: (state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputKeyDownEscape
        ? { ...changes, inputValue: state.inputValue, selectedItem: state.selectedItem }
        : type === useCombobox.stateChangeTypes.InputBlur
          ? { ...changes, inputValue: state.inputValue, selectedItem: null }
          : changes,
    // The text is set here at once, or the caret would jump to its end (a React habit).
    onInputValueChange: ({ inputValue }) => setText(inputValue),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
    getA11yStatusMessage: ({ isOpen }) =>
      isOpen ? t('search.announce', { count: found.length }) : '',
  });

  const { selectItem, closeMenu } = box;
  const best = found[0];
  useEffect(() => {
    if (awaited === null || awaited !== asked || !fresh) return;
    setAwaited(null);
    if (!best || best.properties.confidence < sure) return;
    selectItem({ kind: 'found', feature: best });
    closeMenu();
  }, [awaited, asked, fresh, best, selectItem, closeMenu]);

  useKey('/', (event) => {
    event.preventDefault();
    input.current?.focus();
    input.current?.select();
  });

  const inputProps = box.getInputProps({
    ref: input,
    'aria-describedby': hint,
    placeholder: t('search.placeholder'),
    autoComplete: 'off',
    spellCheck: false,
    enterKeyHint: 'search',
    // The list at hand belongs to older text: wait for the right one instead of taking the wrong.
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || asked === '' || fresh) return;
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      event.preventDefault();
      setAwaited(asked);
    },
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
        <input {...inputProps} className={styles.input} data-1p-ignore="" />
        <span className={styles.end}>{search.isFetching ? <Spinner /> : <Kbd>/</Kbd>}</span>
      </div>
      <p id={hint} className={styles.hint}>
        {t('search.hint')}
      </p>
      <ul {...box.getMenuProps()} className={styles.list} data-open={box.isOpen && asked !== ''}>
        {box.isOpen &&
          items.map((item, index) => (
            <li
              key={item.kind === 'typed' ? 'typed' : `${textOf(item)} ${index}`}
              {...box.getItemProps({ item, index })}
              className={styles.item}
              data-highlighted={box.highlightedIndex === index}
            >
              <Suggestion item={item} asked={asked} near={near} />
            </li>
          ))}
        {box.isOpen && <SearchNote failed={search.isError} none={fresh && found.length === 0} />}
      </ul>
    </div>
  );
}

/** Why the list holds no address, and what to do. */
function SearchNote({ failed, none }: { readonly failed: boolean; readonly none: boolean }) {
  if (!failed && !none) return null;
  return (
    <li role="presentation" className={styles.note}>
      {t(failed ? 'search.failed' : 'search.none')}
    </li>
  );
}
