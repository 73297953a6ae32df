import '#web/lib/later-messages.ts';
import { useEffect, useRef, useState } from 'react';
import { may } from '#contract/permission.ts';
import type { Bbox } from '#contract/place.ts';
import type { Place } from '#contract/place-wire.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { readFilter } from '#web/features/lead-filters/filter-in-address.ts';
import { t } from '#web/lib/i18n.ts';
import { cameraFromHash } from '#web/map/camera.ts';
import { SheetHandle, type SheetHeight } from '#web/ui/sheet-handle.tsx';
import { SkipLink } from '#web/ui/skip-link.tsx';
import styles from './dispatch-screen.module.css';
import { dispatchListId } from './dispatch-ids.ts';
import { DispatchSide } from './dispatch-side.tsx';
import { DispatchToolbar } from './dispatch-toolbar.tsx';
import { Header } from './header.tsx';
import { LeadSlot } from './lead-slot.tsx';
import { MapSlot } from './map-slot.tsx';
import { useCameraInUrl } from './use-camera-in-url.ts';
import { useDeviceLeads } from './use-device-leads.ts';
import type { Errand } from './use-errand.ts';
import { useFilterInUrl } from './use-filter-in-url.ts';
import { useLeadInUrl } from './use-lead-in-url.ts';

const leadZoom = 17;

interface DispatchScreenProps {
  readonly principal: Principal;
  /** Something is to be done in the lead form, on its own screen. */
  readonly onErrand: (errand: Errand) => void;
}

/** Every lead on a big map: filters, counts and list left, the open lead right. */
export function DispatchScreen({ principal, onErrand }: DispatchScreenProps) {
  const sheet = useRef<HTMLElement>(null);
  const [sheetHeight, setSheetHeight] = useState<SheetHeight>('half');
  const [leadId, openLead] = useLeadInUrl();
  const [camera, changeCamera] = useCameraInUrl();
  const [target, setTarget] = useState<{ place: Place; zoom: number } | null>(null);
  const [bounds, setBounds] = useState<Bbox | null>(null);
  const chosen = useFilterInUrl();
  const device = useDeviceLeads();
  const handleOpen = (id: string | null) => device.showIfWaiting(id) || openLead(id);

  useEffect(() => {
    const before = document.title;
    document.title = `${t('dispatch.title')} · ${before}`;
    return () => {
      document.title = before;
    };
  }, []);

  function handleOpenView(query: string) {
    const view = new URL(query, location.origin);
    chosen.change(readFilter(view.search));
    const seen = cameraFromHash(view.hash);
    if (seen) setTarget({ place: seen, zoom: seen.zoom });
  }

  function handleShow(place: Place) {
    setTarget({ place, zoom: leadZoom });
    setSheetHeight('peek');
  }

  return (
    <>
      <SkipLink target={dispatchListId}>{t('dispatch.skipToList')}</SkipLink>
      <Header
        principal={principal}
        device={device}
        onEdit={async (entry) => onErrand(({ intake }) => void intake.edit(entry))}
        onShowLead={openLead}
      />
      <main className={styles.screen} data-sheet={sheetHeight} data-lead-open={leadId !== null}>
        <section ref={sheet} className={styles.side} aria-label={t('dispatch.panel')}>
          <SheetHandle
            sheet={sheet}
            height={sheetHeight}
            onHeightChange={setSheetHeight}
            growLabel={t('dispatch.sheetGrow')}
            shrinkLabel={t('dispatch.sheetShrink')}
          />
          <DispatchSide
            chosen={chosen}
            bounds={bounds}
            leadId={leadId}
            onOpen={handleOpen}
            onOpenView={handleOpenView}
          />
        </section>
        <section className={styles.map} aria-label={t('app.mapRegion')}>
          <MapSlot
            camera={camera}
            onCameraChange={changeCamera}
            onBoundsChange={setBounds}
            pinsQuery={chosen.query}
            draft={null}
            onPlace={(place, origin) => {
              if (origin === 'gps') setTarget({ place, zoom: leadZoom });
              else openLead(null);
            }}
            onDraftMove={() => {}}
            hasPins
            overlay={device.overlay}
            selectedLeadId={leadId}
            onLeadOpen={handleOpen}
            target={target}
          />
          <DispatchToolbar chosen={chosen} />
        </section>
        <LeadSlot
          leadId={leadId}
          onClose={() => openLead(null)}
          onShowOnMap={handleShow}
          canErase={may(principal.role, 'eraseLead')}
          onErased={device.forget}
        />
      </main>
    </>
  );
}
