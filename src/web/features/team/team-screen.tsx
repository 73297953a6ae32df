import { useState } from 'react';
import type { Principal } from '#web/api/remembered-person.ts';
import { t } from '#web/lib/i18n.ts';
import { panelIdOf, tabIdOf, TabList } from '#web/ui/tab-list.tsx';
import { AuditTab } from './audit-tab.tsx';
import { KeysTab } from './keys-tab.tsx';
import type { KioskParts } from './kiosk-row.tsx';
import { KiosksTab } from './kiosks-tab.tsx';
import { PeopleTab } from './people-tab.tsx';
import styles from './team-screen.module.css';

/** The parts of the screen, in their order; the names are also those in the address. */
const teamTabs = ['people', 'keys', 'kiosks', 'audit'] as const;
type TeamTab = (typeof teamTabs)[number];

/** The owner's page: who may do what here, by which keys and devices, and what they did. */
export function TeamScreen({
  principal,
  kioskParts,
}: {
  readonly principal: Principal;
  readonly kioskParts: KioskParts;
}) {
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
          <TabList
            name="team"
            label={t('team.title')}
            tabs={teamTabs.map((id) => ({ id, name: t(`team.${id}`) }))}
            chosen={tab}
            onChoose={handleChoose}
          />
        </div>
      </header>
      <div
        key={tab}
        role="tabpanel"
        id={panelIdOf('team', tab)}
        aria-labelledby={tabIdOf('team', tab)}
        className={styles.width}
      >
        {tab === 'people' && <PeopleTab principal={principal} />}
        {tab === 'keys' && <KeysTab />}
        {tab === 'kiosks' && <KiosksTab parts={kioskParts} />}
        {tab === 'audit' && <AuditTab />}
      </div>
    </main>
  );
}

const tabInUrl = (): TeamTab => teamTabs.find((tab) => location.hash === `#${tab}`) ?? 'people';
