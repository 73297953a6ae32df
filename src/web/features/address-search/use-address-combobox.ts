import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useCombobox } from 'downshift';
import { type RefObject, useEffect, useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { searchAddressQuery } from '#web/api/queries.ts';
import { t } from '#web/lib/i18n.ts';

/** One line of the list: an answer, or last of all what was typed. */
export type Item =
  | { readonly kind: 'found'; readonly feature: GeocodeFeature }
  | { readonly kind: 'typed'; readonly text: string };

export const textOf = (item: Item | null): string =>
  item === null ? '' : item.kind === 'typed' ? item.text : item.feature.properties.label;

/** From this confidence on an answer is "surely it": Enter takes it before the list is seen. */
const sure = 0.9;

interface ComboboxOptions {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly near: Place | null;
  readonly onChoose: (item: Item) => void;
}

/** The combobox's behaviour: what is asked, what is listed, and what Enter takes. */
export function useAddressCombobox({ input, near, onChoose }: ComboboxOptions) {
  // Where the map was when this was typed: a map that moves meanwhile asks nothing anew.
  const [typed, setTyped] = useState<{ text: string; near: Place | null }>({ text: '', near });
  const { text } = typed;
  // Enter pressed before the answer for this text was there: taken as soon as it is.
  const [awaited, setAwaited] = useState<string | null>(null);
  const asked = text.trim();
  const search = useQuery({
    ...searchAddressQuery({ text: asked, near: typed.near }),
    enabled: asked !== '',
    placeholderData: keepPreviousData,
  });
  // Tried in vain, though perhaps about to be tried again: answers to older text do not stand in.
  const failed = search.failureCount > 0;
  const found = asked === '' || failed ? [] : (search.data?.features ?? []);
  const fresh = search.isSuccess && !search.isPlaceholderData;
  const items: Item[] = [
    ...found.map((feature) => ({ kind: 'found' as const, feature })),
    ...(asked === '' ? [] : [{ kind: 'typed' as const, text: asked }]),
  ];

  const box = useCombobox<Item>({
    items,
    inputValue: text,
    itemToString: textOf,
    defaultHighlightedIndex: 0,
    stateReducer: keepTextOnLeaving,
    onInputValueChange: ({ inputValue }) => setTyped({ text: inputValue, near }),
    onSelectedItemChange: ({ selectedItem }) => {
      setAwaited(null);
      if (selectedItem) onChoose(selectedItem);
    },
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

  const inputProps = box.getInputProps({
    ref: input,
    // At once, not after downshift's own turn: a quick typist would lose letters.
    onChange: (event) => setTyped({ text: event.currentTarget.value, near }),
    // The list at hand belongs to older text: wait for the right one instead of taking the wrong.
    onKeyDown: (event) => {
      if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || asked === '' || fresh) return;
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      event.preventDefault();
      setAwaited(asked);
    },
  });

  return {
    box,
    inputProps,
    items,
    asked,
    open: box.isOpen && asked !== '',
    searching: search.isFetching,
    failed,
    none: fresh && found.length === 0,
  };
}

type Reducer = NonNullable<Parameters<typeof useCombobox<Item>>[0]['stateReducer']>;

/** Escape and leaving close the list; what is typed stays, and nothing is taken by accident. */
const keepTextOnLeaving: Reducer = (state, { type, changes }) => {
  const { InputKeyDownEscape, InputBlur } = useCombobox.stateChangeTypes;
  return type === InputKeyDownEscape || type === InputBlur
    ? { ...changes, inputValue: state.inputValue, selectedItem: state.selectedItem }
    : changes;
};
