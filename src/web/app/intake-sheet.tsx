import { type ReactNode, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import { SheetHandle, type SheetHeight } from '#web/ui/sheet-handle.tsx';
import { IndexProgress } from './index-progress.tsx';
import styles from './intake-screen.module.css';

export const intakeFormId = 'lead-form';

interface IntakeSheetProps {
  readonly height: SheetHeight;
  readonly onHeightChange: (height: SheetHeight) => void;
  readonly children: ReactNode;
}

/** The form's place: left of the map; on a phone a sheet over it. */
export function IntakeSheet({ children, ...size }: IntakeSheetProps) {
  const sheet = useRef<HTMLElement>(null);
  return (
    <section ref={sheet} className={styles.panel} aria-label={t('app.newLead')}>
      <SheetHandle
        sheet={sheet}
        {...size}
        growLabel={t('app.sheetGrow')}
        shrinkLabel={t('app.sheetShrink')}
      />
      <IndexProgress />
      <div id={intakeFormId} tabIndex={-1} className={styles.panelBody}>
        {children}
      </div>
    </section>
  );
}
