import { type ComponentProps, useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { panelIdOf, TabList, tabIdOf } from '#web/ui/tab-list.tsx';
import { ChartsTab } from './charts-tab.tsx';
import styles from './dispatch-screen.module.css';
import { LeadsTab } from './leads-tab.tsx';

const tabs = ['leads', 'areas', 'charts'] as const;
type SideTab = (typeof tabs)[number];

/** The panel left of the map: which leads are shown, as a list, by areas, and in charts. */
export function DispatchSide(props: ComponentProps<typeof LeadsTab>) {
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
        {tab === 'leads' && <LeadsTab {...props} />}
        {tab === 'areas' && null}
        {tab === 'charts' && <ChartsTab chosen={props.chosen} />}
      </div>
    </>
  );
}
