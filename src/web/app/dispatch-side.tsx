import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { panelIdOf, TabList, tabIdOf } from '#web/ui/tab-list.tsx';
import { ChartsTab } from './charts-tab.tsx';
import styles from './dispatch-screen.module.css';
import type { FilterInUrl } from './use-filter-in-url.ts';

export const dispatchListId = 'dispatch-list';

const tabs = ['leads', 'areas', 'charts'] as const;
type SideTab = (typeof tabs)[number];

interface DispatchSideProps {
  readonly chosen: FilterInUrl;
  readonly leadId: string | null;
  readonly onOpen: (leadId: string) => void;
}

/** The panel left of the map: which leads are shown, as a list, by areas, and in charts. */
export function DispatchSide({ chosen }: DispatchSideProps) {
  const [tab, setTab] = useState<SideTab>('leads');
  return (
    <>
      <TabList
        name="dispatch"
        label={t('dispatch.panel')}
        tabs={tabs.map((id) => ({ id, name: t(`dispatch.${id}`) }))}
        chosen={tab}
        onChoose={setTab}
      />
      <div
        key={tab}
        id={panelIdOf('dispatch', tab)}
        role="tabpanel"
        aria-labelledby={tabIdOf('dispatch', tab)}
        className={styles.sideBody}
      >
        {/* Each tab is a room of its own: leads-tab.tsx, areas-tab.tsx, charts-tab.tsx. */}
        {tab === 'leads' && <div id={dispatchListId} tabIndex={-1} />}
        {tab === 'areas' && null}
        {tab === 'charts' && <ChartsTab chosen={chosen} />}
      </div>
    </>
  );
}
