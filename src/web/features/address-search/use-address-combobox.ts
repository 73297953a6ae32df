import { useCombobox } from 'downshift';
import { type RefObject, useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import type { Place } from '#contract/place-wire.ts';
import { announcement } from './announcement.ts';
import { readEarlyTyping } from './early-typing.ts';
import { type Item, keepsText, textOf } from './combobox-item.ts';
import { comboboxReducer } from './combobox-reducer.ts';
import { keepInSight } from '#web/ui/keep-in-sight.ts';
import { useAwaitedAnswer } from './use-awaited-answer.ts';
import { useHostedAnswers } from './use-hosted-answers.ts';
import { useKeptHighlight } from './use-kept-highlight.ts';
import { type Typed, useOwnAnswers } from './use-own-answers.ts';
import { useRecentPlaces } from './use-recent-places.ts';

interface ComboboxOptions {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly near: Place | null;
  readonly onChoose: (feature: GeocodeFeature) => void;
  readonly onUseTyped: ((text: string) => void) | null;
  readonly remembersPlaces: boolean;
  readonly startText: string | undefined;
}

/** The combobox's behaviour: what is asked, what is listed, and what Enter takes. */
export function useAddressCombobox(options: ComboboxOptions) {
  const { input, near, onChoose, onUseTyped, remembersPlaces } = options;
  const [typed, setTyped] = useState(() => typedEarly(near, options.startText));
  const asked = typed.text.trim();
  // Whose answer was chosen that may not be kept.
  const [notKept, setNotKept] = useState<string | null>(null);
  const own = useOwnAnswers(typed);
  const hosted = useHostedAnswers({ typed, own });
  const places = useRecentPlaces(remembersPlaces);
  const items =
    asked === ''
      ? recentItems(places.recent)
      : foundItems({ asked, own, hosted, offersTyped: onUseTyped !== null });

  const box = useCombobox<Item>({
    items,
    inputValue: typed.text,
    itemToString: textOf,
    defaultHighlightedIndex: 0,
    scrollIntoView: keepInSight,
    stateReducer: comboboxReducer,
    onInputValueChange: ({ inputValue: text }) =>
      setTyped((last) => (last.text === text ? last : { text, near, chosen: true })),
    onSelectedItemChange: ({ selectedItem }) => {
      setAwaited(null);
      if (selectedItem) handleChoose(selectedItem);
    },
  });

  function handleChoose(item: Item) {
    if (item.kind === 'forget') return places.forget();
    if (item.kind === 'ask') return hosted.ask();
    if (item.kind === 'typed') return onUseTyped?.(item.text);
    if (onUseTyped && keepsText(item)) {
      setNotKept(hosted.geocoder?.name ?? item.feature.properties.source);
      return onUseTyped(asked);
    }
    places.keep(item.feature);
    onChoose(item.feature);
  }

  const { selectItem, openMenu, highlightedIndex, setHighlightedIndex: highlight } = box;
  const { fresh } = own;
  const answers = fresh ? asked : '';
  useKeptHighlight({ answers, length: items.length, highlighted: highlightedIndex, highlight });
  const take = (feature: GeocodeFeature) => selectItem({ kind: 'found', feature });
  const setAwaited = useAwaitedAnswer({ asked, own, take, isOnlyShown: !onUseTyped });

  const inputProps = box.getInputProps({
    ref: input,
    // At once, not after downshift's own turn: a quick typist would lose letters.
    onChange: ({ currentTarget, nativeEvent }) => {
      const text = currentTarget.value;
      setTyped({ text, near, chosen: false });
      setNotKept(null);
      setAwaited(isPaste(nativeEvent) ? { text: text.trim(), onlyHouse: true } : null);
    },
    onFocus: () => {
      void places.read().then((any) => {
        const { current: field } = input;
        if (any && field?.value === '' && field === document.activeElement) openMenu();
      });
    },
    // The list at hand belongs to older text: wait for the right one instead of taking the wrong.
    onKeyDown: (event) => {
      const plainEnter = event.key === 'Enter' && !event.ctrlKey && !event.metaKey;
      // Where no answer will come, Enter takes what was typed.
      if (!plainEnter || asked === '' || fresh || own.failed) return;
      Object.assign(event.nativeEvent, { preventDownshiftDefault: true });
      event.preventDefault();
      setAwaited({ text: asked, onlyHouse: false });
    },
  });

  const open = box.isOpen && (items.length > 0 || hasNote(asked, own));
  return {
    box,
    inputProps,
    items,
    asked,
    open,
    searching: own.searching || hosted.searching,
    own,
    none: fresh && own.found.length === 0 && hosted.found.length === 0,
    hosted,
    notKept,
    said: announcement({ open, text: typed.text, items, own, chosen: box.selectedItem }),
  };
}

const typedEarly = (near: Place | null, startText?: string): Typed => ({
  text: startText ?? readEarlyTyping(),
  near,
  chosen: false,
});

/** With nothing to choose the list says why. */
const hasNote = (asked: string, { fresh, failed }: ReturnType<typeof useOwnAnswers>): boolean =>
  asked !== '' && (fresh || failed);

const isPaste = (event: Event): boolean =>
  event instanceof InputEvent && event.inputType === 'insertFromPaste';

interface Answers {
  readonly asked: string;
  readonly own: ReturnType<typeof useOwnAnswers>;
  readonly hosted: ReturnType<typeof useHostedAnswers>;
  readonly offersTyped: boolean;
}

/** Ours first, so that nothing moves when the slower ones come in. */
const foundItems = ({ asked, own, hosted, offersTyped }: Answers): Item[] => [
  ...[...own.found, ...hosted.found].map((feature) => ({ kind: 'found' as const, feature })),
  ...(hosted.geocoder && hosted.askable
    ? [{ kind: 'ask' as const, name: hosted.geocoder.name, text: asked }]
    : []),
  ...(offersTyped ? [{ kind: 'typed' as const, text: asked }] : []),
];

const recentItems = (recent: readonly GeocodeFeature[]): Item[] =>
  recent.length === 0
    ? []
    : [...recent.map((feature) => ({ kind: 'recent' as const, feature })), { kind: 'forget' }];
