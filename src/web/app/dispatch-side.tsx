import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { panelIdOf, TabList, tabIdOf } from '#web/ui/tab-list.tsx';
import { AreasTab } from './areas-tab.tsx';
import { BulkSlot } from './bulk-slot.tsx';
import { ChartsTab } from './charts-tab.tsx';
import { dispatchListId } from './dispatch-ids.ts';
import styles from './dispatch-screen.module.css';
import { LeadsTab } from './leads-tab.tsx';
import type { Dispatch } from './use-dispatch.ts';

const tabs = ['leads', 'areas', 'charts'] as const;
type SideTab = (typeof tabs)[number];

/** The panel left of the map: which leads are shown, as a list, by areas, and in charts. */
export function DispatchSide({ dispatch }: { readonly dispatch: Dispatch }) {
  const [tab, setTab] = useState<SideTab>('leads');
  if (dispatch.areas.area)
    return (
      <div className={styles.sideBody}>
        <BulkSlot dispatch={dispatch} />
      </div>
    );
  return (
    <>
      <div className={styles.tabs}>
        <TabList
          name="dispatch"
          label={t('dispatch.panel')}
          tabs={tabs.map((id) => ({ id, name: t(`dispatch.${id}`) }))}
          chosen={tab}
          onChoose={setTab}
        />
      </div>
      <div
        key={tab}
        id={panelIdOf('dispatch', tab)}
        role="tabpanel"
        aria-labelledby={tabIdOf('dispatch', tab)}
        className={styles.sideBody}
      >
        {/* The skip link leads to the panel, whatever it shows. */}
        {tab !== 'leads' && <div id={dispatchListId} tabIndex={-1} />}
        {tab === 'leads' && <LeadsTab dispatch={dispatch} />}
        {tab === 'areas' && <AreasTab dispatch={dispatch} />}
        {tab === 'charts' && <ChartsTab chosen={dispatch.chosen} />}
      </div>
    </>
  );
}
