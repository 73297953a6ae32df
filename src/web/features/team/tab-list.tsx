import { type KeyboardEvent, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import styles from './tab-list.module.css';

/** The parts of the screen, in their order; the names are also those in the address. */
export const teamTabs = ['people', 'keys', 'kiosks', 'audit'] as const;
export type TeamTab = (typeof teamTabs)[number];

export const tabId = (tab: TeamTab) => `team-tab-${tab}`;
export const panelId = (tab: TeamTab) => `team-panel-${tab}`;

interface TabListProps {
  readonly chosen: TeamTab;
  readonly onChoose: (tab: TeamTab) => void;
}

/** One stop for the Tab key; the arrow keys, Home and End choose. */
export function TabList({ chosen, onChoose }: TabListProps) {
  const list = useRef<HTMLDivElement>(null);

  function handleKeyDown(event: KeyboardEvent) {
    const next = tabAfter(chosen, event.key);
    if (!next) return;
    event.preventDefault();
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  }

  return (
    <div ref={list} role="tablist" aria-label={t('team.title')} className={styles.tabs}>
      {teamTabs.map((tab) => (
        <button
          key={tab}
          type="button"
          role="tab"
          id={tabId(tab)}
          className={styles.tab}
          aria-selected={tab === chosen}
          aria-controls={tab === chosen ? panelId(tab) : undefined}
          tabIndex={tab === chosen ? 0 : -1}
          onClick={() => onChoose(tab)}
          onKeyDown={handleKeyDown}
        >
          {t(`team.${tab}`)}
        </button>
      ))}
    </div>
  );
}

function tabAfter(chosen: TeamTab, key: string): TeamTab | undefined {
  const at = teamTabs.indexOf(chosen);
  switch (key) {
    case 'ArrowRight':
      return teamTabs[(at + 1) % teamTabs.length];
    case 'ArrowLeft':
      return teamTabs.at(at - 1);
    case 'Home':
      return teamTabs[0];
    case 'End':
      return teamTabs.at(-1);
    default:
      return undefined;
  }
}
