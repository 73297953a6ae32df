import { useRef, useState } from 'react';
import { LeadPanel } from '#web/features/lead-panel/lead-panel.tsx';
import { t } from '#web/lib/i18n.ts';
import { classNames } from '#web/ui/class-names.ts';
import { SheetHandle, type SheetHeight } from '#web/ui/sheet-handle.tsx';
import { FirstHint } from './first-hint.tsx';
import { IndexProgress } from './index-progress.tsx';
import styles from './intake-screen.module.css';
import { MapPlaceholder } from './map-placeholder.tsx';
import { useLeadInUrl } from './use-lead-in-url.ts';

export const intakeFormId = 'lead-form';

/** The screen on which leads are made: form left, map right; on a phone the form is a sheet. */
export function IntakeScreen() {
  const sheet = useRef<HTMLElement>(null);
  const [sheetHeight, setSheetHeight] = useState<SheetHeight>('half');
  const [leadId, openLead] = useLeadInUrl();
  return (
    <main className={styles.screen} data-sheet={sheetHeight}>
      <section ref={sheet} className={styles.panel} aria-label={t('app.newLead')}>
        <SheetHandle
          sheet={sheet}
          height={sheetHeight}
          onHeightChange={setSheetHeight}
          growLabel={t('app.sheetGrow')}
          shrinkLabel={t('app.sheetShrink')}
        />
        <IndexProgress />
        <div id={intakeFormId} tabIndex={-1} className={styles.panelBody} />
      </section>
      <section className={styles.map} aria-label={t('app.mapRegion')}>
        <MapPlaceholder />
        <div className={classNames(styles.overMap, styles.top)}>
          {leadId === null && <FirstHint begun={false} />}
        </div>
      </section>
      {leadId !== null && (
        <div className={styles.lead}>
          <LeadPanel
            key={leadId}
            leadId={leadId}
            onClose={() => openLead(null)}
            onShowOnMap={() => setSheetHeight('peek')}
          />
        </div>
      )}
    </main>
  );
}
