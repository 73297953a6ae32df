import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { KioskSettings } from '#contract/kiosk.ts';
import { forgetKiosk } from '#web/api/kiosk-settings.ts';
import { mapSetupQuery } from '#web/api/queries.ts';
import { KioskFrame } from '#web/features/kiosk/kiosk-frame.tsx';
import { leadOfVisit } from '#web/features/kiosk/lead-of-visit.ts';
import { useVisit } from '#web/features/kiosk/use-visit.ts';
import { leaveFullScreen } from '#web/features/kiosk-lock/full-screen.ts';
import { StillThere } from '#web/features/kiosk-lock/still-there.tsx';
import { useIdleWatch } from '#web/features/kiosk-lock/use-idle-watch.ts';
import { StaffPanel } from '#web/features/kiosk-staff/staff-panel.tsx';
import { activeLanguage, changeLanguage } from '#web/lib/i18n.ts';
import { newUuid } from '#web/lib/ids.ts';
import { submitSealed } from '#web/outbox/sealed-outbox.ts';
import { areaOf, middleOfArea } from './kiosk-area.ts';
import { KioskStep } from './kiosk-step.tsx';
import { leaveDevice } from './leave-device.ts';
import { useHeldHistory } from './use-held-history.ts';
import { useStaffKey } from './use-staff-key.ts';

interface KioskVisitProps {
  readonly company: string;
  readonly settings: KioskSettings;
  /** Whether anybody has touched the screen. */
  readonly begun: boolean;
  readonly onRestart: () => void;
}

const stepNumbers = { address: 1, map: 1, hand: 1, about: 2, thanks: 3 } as const;

/** One visitor, from the first touch to the last screen. */
export function KioskVisit({ company, settings, begun, onRestart }: KioskVisitProps) {
  const [isStaff, setStaff] = useState(false);
  // One visit, one lead: also when sending is tried again.
  const [externalId] = useState(newUuid);
  const setup = useQuery(mapSetupQuery()).data;
  const area = areaOf(settings, setup);
  const visit = useVisit({
    fallback: middleOfArea(area),
    onSend: (house, visitor) => {
      const { consent, sealing_key } = settings;
      const language = activeLanguage();
      const now = new Date();
      const lead = leadOfVisit({ externalId, house, visitor, language, consent, now });
      return submitSealed(lead, sealing_key);
    },
  });
  const { secondsLeft, stay } = useIdleWatch({
    idleMs: settings.idle_seconds * 1_000,
    isOn: begun && (isStaff || visit.step !== 'thanks'),
    onLeft: onRestart,
  });
  const openStaff = () => setStaff(true);
  useStaffKey(openStaff);
  useHeldHistory(() => {
    if (!isStaff && secondsLeft === null) visit.back();
  });

  return (
    <KioskFrame
      company={company}
      step={isStaff ? null : stepNumbers[visit.step]}
      languages={isStaff || visit.step === 'thanks' ? [] : settings.languages}
      onLanguage={(language) => void changeLanguage(language).catch(() => {})}
      onStaff={openStaff}
      isWide={!isStaff && visit.step === 'map'}
    >
      {isStaff ? (
        <StaffPanel
          name={settings.name}
          pin={settings.staff_pin}
          onClose={onRestart}
          onLeave={() => void leaveKiosk()}
        />
      ) : (
        <KioskStep {...{ visit, settings, setup, area }} onRestart={onRestart} />
      )}
      {secondsLeft !== null && (
        <StillThere secondsLeft={secondsLeft} onStay={stay} onStartOver={onRestart} />
      )}
    </KioskFrame>
  );
}

async function leaveKiosk(): Promise<void> {
  forgetKiosk();
  await leaveFullScreen();
  await leaveDevice();
}
