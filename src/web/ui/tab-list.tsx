import { type KeyboardEvent, useRef } from 'react';
import styles from './tab-list.module.css';

interface TabListProps<Id extends string> {
  /** Tells the tabs of this list from those of others on the page. */
  readonly name: string;
  /** Read aloud: what the tabs are parts of. */
  readonly label: string;
  readonly tabs: readonly { readonly id: Id; readonly name: string }[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
}

export const tabIdOf = (list: string, id: string) => `${list}-tab-${id}`;
/** Id that the element with what a tab shows must have. */
export const panelIdOf = (list: string, id: string) => `${list}-panel-${id}`;

/** One stop for the Tab key; the arrow keys, Home and End choose. */
export function TabList<Id extends string>(props: TabListProps<Id>) {
  const { name: list, label, tabs, chosen, onChoose } = props;
  const element = useRef<HTMLDivElement>(null);

  function handleKeyDown(event: KeyboardEvent) {
    const at = tabs.findIndex(({ id }) => id === chosen);
    const next = tabs.at(indexAfter(event.key, at, tabs.length) ?? tabs.length);
    if (!next) return;
    event.preventDefault();
    onChoose(next.id);
    element.current?.querySelector<HTMLElement>(`#${tabIdOf(list, next.id)}`)?.focus();
  }

  return (
    <div ref={element} role="tablist" aria-label={label} className={styles.tabs}>
      {tabs.map(({ id, name }) => (
        <button
          key={id}
          type="button"
          role="tab"
          id={tabIdOf(list, id)}
          className={styles.tab}
          aria-selected={id === chosen}
          aria-controls={id === chosen ? panelIdOf(list, id) : undefined}
          tabIndex={id === chosen ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={handleKeyDown}
        >
          {name}
        </button>
      ))}
    </div>
  );
}

/** Where a key leads from one of `length`; undefined when it leads nowhere. */
function indexAfter(key: string, at: number, length: number): number | undefined {
  switch (key) {
    case 'ArrowRight':
      return (at + 1) % length;
    case 'ArrowLeft':
      return at - 1;
    case 'Home':
      return 0;
    case 'End':
      return -1;
    default:
      return undefined;
  }
}
