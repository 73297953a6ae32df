import { useCombobox } from 'downshift';
import { type Item, keepsText } from './combobox-item.ts';

type Reducer = NonNullable<Parameters<typeof useCombobox<Item>>[0]['stateReducer']>;

/** Where the address box behaves otherwise than downshift does by itself. */
export const comboboxReducer: Reducer = (state, { type, changes }) => {
  const { inputValue, highlightedIndex, selectedItem } = state;
  const on = useCombobox.stateChangeTypes;
  // Escape and leaving close the list; what is typed stays, and nothing is taken by accident.
  if (type === on.InputKeyDownEscape || type === on.InputBlur)
    return { ...changes, inputValue, selectedItem };
  // The focus has opened the list already: the click that brought it must not close it.
  if (type === on.InputClick || type === on.FunctionOpenMenu || type === on.InputChange) {
    // Enter in an empty box must not take a place of earlier.
    const empty = (changes.inputValue ?? inputValue) === '';
    return { ...changes, isOpen: true, ...(empty ? { highlightedIndex: -1 } : {}) };
  }
  if (type === on.FunctionSelectItem) return { ...changes, isOpen: false };
  if (type === on.ItemClick || type === on.InputKeyDownEnter) {
    const { selectedItem: taken } = changes;
    // What a line asks for is listed in its place.
    if (taken?.kind === 'ask') return { ...changes, inputValue, highlightedIndex, isOpen: true };
    if (taken && keepsText(taken)) return { ...changes, inputValue };
  }
  return changes;
};
