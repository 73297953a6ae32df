import '#web/lib/later-messages.ts';
import { useState } from 'react';
import type { Principal } from '#web/api/remembered-person.ts';
import { t } from '#web/lib/i18n.ts';
import { AuditTab } from './audit-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import { KiosksTab } from './kiosks-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import { panelId, tabId, TabList, type TeamTab, teamTabs } from './tab-list.tsx';
import styles from './team-screen.module.css';

/** The owner's page: who may do what here, by which keys and devices, and what they did. */
export function TeamScreen({ principal }: { readonly principal: Principal }) {
  const [tab, setTab] = useState(tabInUrl);

  function handleChoose(next: TeamTab) {
    setTab(next);
    // Replaced, not pushed: Back leads to the map, whatever was looked at here.
    history.replaceState(history.state, '', `#${next}`);
  }

  return (
    <main className={styles.screen}>
      <header className={styles.head}>
        <div className={styles.width}>
          <a className={styles.back} href="/">
            <span aria-hidden="true">←</span> {t('team.toMap')}
          </a>
          <h1 className={styles.title}>
            {t('team.title')} <span className={styles.company}>{principal.company.name}</span>
          </h1>
          <TabList chosen={tab} onChoose={handleChoose} />
        </div>
      </header>
      <div
        key={tab}
        role="tabpanel"
        id={panelId(tab)}
        aria-labelledby={tabId(tab)}
        className={styles.width}
      >
        {tab === 'people' && <PeopleTab principal={principal} />}
        {tab === 'keys' && <KeysTab />}
        {tab === 'kiosks' && <KiosksTab />}
        {tab === 'audit' && <AuditTab />}
      </div>
    </main>
  );
}

const tabInUrl = (): TeamTab => teamTabs.find((tab) => location.hash === `#${tab}`) ?? 'people';
