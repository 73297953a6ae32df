import { useEffect, useRef } from 'react';
import type { Principal } from '#web/api/remembered-person.ts';
import { t } from '#web/lib/i18n.ts';
import { SheetHandle } from '#web/ui/sheet-handle.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';
import { useLanguage } from '#web/ui/use-language.ts';
import { dispatchListId } from './dispatch-ids.ts';
import { DispatchMap } from './dispatch-map.tsx';
import styles from './dispatch-screen.module.css';
import { DispatchSide } from './dispatch-side.tsx';
import { Header } from './header.tsx';
import { LeadSlot } from './lead-slot.tsx';
import { useDispatch } from './use-dispatch.ts';
import type { Errand } from './use-errand.ts';

interface DispatchScreenProps {
  readonly principal: Principal;
  /** Something is to be done in the lead form, on its own screen. */
  readonly onErrand: (errand: Errand) => void;
}

/** Every lead on a big map: filters, counts and list left, the open lead right. */
export function DispatchScreen({ principal, onErrand }: DispatchScreenProps) {
  const sheet = useRef<HTMLElement>(null);
  const language = useLanguage();
  const dispatch = useDispatch(principal);
  const { device, leadId, open, sheetHeight, setSheetHeight } = dispatch;

  useEffect(() => {
    const before = document.title;
    document.title = `${t('dispatch.title')} · ${before}`;
    return () => {
      document.title = before;
    };
  }, [language]);

  return (
    <>
      <SkipLink target={dispatchListId}>{t('dispatch.skipToList')}</SkipLink>
      <Header
        principal={principal}
        device={device}
        onEdit={async (entry) => onErrand(({ intake }) => void intake.edit(entry))}
        onShowLead={open}
      />
      <main className={styles.screen} data-sheet={sheetHeight} data-lead-open={leadId !== null}>
        <section ref={sheet} className={styles.side} data-over-map aria-label={t('dispatch.panel')}>
          <SheetHandle
            sheet={sheet}
            height={sheetHeight}
            onHeightChange={setSheetHeight}
            growLabel={t('dispatch.sheetGrow')}
            shrinkLabel={t('dispatch.sheetShrink')}
          />
          <DispatchSide dispatch={dispatch} />
        </section>
        <DispatchMap dispatch={dispatch} onErrand={onErrand} />
        <LeadSlot
          leadId={leadId}
          onClose={() => open(null)}
          onShowOnMap={(place) => {
            dispatch.flyTo(place);
            setSheetHeight('peek');
          }}
          role={principal.role}
          onErased={device.forget}
          pinMove={dispatch.moving.pinMove}
          onOpen={open}
          filter={dispatch.chosen.query}
        />
      </main>
    </>
  );
}
