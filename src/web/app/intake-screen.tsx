import { useState } from 'react';
import { may } from '#contract/shown-permission.ts';
import type { Principal } from '#web/api/remembered-person.ts';
import { AddressSearch } from '#web/features/address-search/address-search.tsx';
import { IntakePanel } from '#web/features/intake/intake-panel.tsx';
import { type SavedLead, useIntake } from '#web/features/intake/use-intake.ts';
import { t } from '#web/lib/i18n.ts';
import type { SheetHeight } from '#web/ui/sheet-handle.tsx';
import { DuplicateSlot } from './duplicate-slot.tsx';
import { ExtraInfoSlot } from './extra-info-slot.tsx';
import { Header } from './header.tsx';
import { LeadSlot } from './lead-slot.tsx';
import { IntakeSheet } from './intake-sheet.tsx';
import styles from './intake-screen.module.css';
import { MapSlot } from './map-slot.tsx';
import { OverMapSlot } from './over-map-slot.tsx';
import { useCameraInUrl } from './use-camera-in-url.ts';
import { type ErrandProps, useErrand } from './use-errand.ts';
import { useLeadInUrl } from './use-lead-in-url.ts';
import { useDeviceLeads } from './use-device-leads.ts';
import { useSelectedPlace } from './use-selected-place.ts';
import { useLeadPlaces } from './use-lead-places.ts';
import { useMovePin } from './use-move-pin.ts';

interface IntakeScreenProps extends ErrandProps {
  readonly principal: Principal;
}

/** The screen on which leads are made: form left, map right; on a phone the form is a sheet. */
export function IntakeScreen({ principal, ...errand }: IntakeScreenProps) {
  const [sheetHeight, setSheetHeight] = useState<SheetHeight>('half');
  const [leadId, openLead] = useLeadInUrl();
  const device = useDeviceLeads();
  const moving = useMovePin(leadId);
  const intake = useIntake({ onSaved: handleSaved });
  const places = useLeadPlaces({ intake, openLead, sheetHeight, setSheetHeight });
  const [camera, changeCamera] = useCameraInUrl(places.look);
  const handleOpen = (id: string | null) => device.showIfWaiting(id) || openLead(id);
  const selected = useSelectedPlace(leadId, device.overlay);
  useErrand(errand, { intake, places });

  function handleSaved(next: SavedLead) {
    device.tellSaved(next);
    // Under a full sheet neither the message nor the pin would be seen.
    if (sheetHeight === 'full') setSheetHeight('half');
  }

  return (
    <>
      <Header principal={principal} device={device} onEdit={intake.edit} onShowLead={openLead} />
      <main className={styles.screen} data-sheet={sheetHeight}>
        <IntakeSheet height={sheetHeight} onHeightChange={setSheetHeight}>
          <IntakePanel
            intake={intake}
            onSave={device.dismiss}
            notice={
              may(principal.role, 'findDuplicates') && (
                <DuplicateSlot intake={intake} onOpen={handleOpen} />
              )
            }
            extraInfo={<ExtraInfoSlot intake={intake} />}
            search={
              <AddressSearch
                key={intake.round}
                near={camera}
                onChoose={places.choose}
                onUseTyped={intake.takeTyped}
                remembersPlaces
                startsFocused={intake.round > 0 && intake.draft === null}
              />
            }
          />
        </IntakeSheet>
        <section className={styles.map} aria-label={t('app.mapRegion')}>
          <MapSlot
            camera={camera}
            onCameraChange={changeCamera}
            {...moving.onMap(places.pin)}
            hasPins
            followedBy={principal.id}
            overlay={device.overlay}
            selected={selected}
            onLeadOpen={handleOpen}
            target={places.target}
          />
          <OverMapSlot {...{ leadId, device, intake }} onShow={openLead} />
        </section>
        <LeadSlot
          leadId={leadId}
          onClose={() => openLead(null)}
          onShowOnMap={places.show}
          role={principal.role}
          onErased={device.forget}
          pinMove={moving.pinMove}
          onOpen={openLead}
        />
      </main>
    </>
  );
}
