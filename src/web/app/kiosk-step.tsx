import { useQuery } from '@tanstack/react-query';
import type { KioskSettings } from '#contract/kiosk.ts';
import type { MapSetup } from '#contract/map-setup.ts';
import { healthQuery } from '#web/api/queries.ts';
import { AddressSearch } from '#web/features/address-search/address-search.tsx';
import { AboutStep } from '#web/features/kiosk/about-step.tsx';
import { AddressStep } from '#web/features/kiosk/address-step.tsx';
import { HandStep } from '#web/features/kiosk/hand-step.tsx';
import { fromNothing } from '#web/features/kiosk/house.ts';
import { ThanksStep } from '#web/features/kiosk/thanks-step.tsx';
import type { useVisit } from '#web/features/kiosk/use-visit.ts';
import { Countdown } from '#web/features/kiosk-lock/countdown.tsx';
import { activeLanguage, t } from '#web/lib/i18n.ts';
import { type Area, middleOfArea } from './kiosk-area.ts';
import { KioskMap } from './kiosk-map.tsx';

/** How long the last screen stands; nobody waits for the next visitor's sake. */
const thanksSeconds = 10;

interface KioskStepProps {
  readonly visit: ReturnType<typeof useVisit>;
  readonly settings: KioskSettings;
  readonly setup: MapSetup | undefined;
  readonly area: Area;
  readonly onRestart: () => void;
}

/** The screen that the visit is at. */
export function KioskStep({ visit, settings, setup, area, onRestart }: KioskStepProps) {
  const { step, house } = visit;
  const canDrawMap = !useQuery(healthQuery()).isError;
  if (step === 'thanks')
    return (
      <ThanksStep
        countdown={<Countdown seconds={thanksSeconds} onEnd={onRestart} />}
        onDone={onRestart}
      />
    );
  if (step === 'about' && house)
    return (
      <AboutStep
        house={house}
        visitor={visit.visitor}
        onChange={visit.setVisitor}
        consent={settings.consent.texts[activeLanguage()]}
        onSend={visit.send}
        onBack={visit.back}
      />
    );
  if (step === 'map')
    return (
      <KioskMap
        setup={setup}
        area={area}
        onTake={visit.take}
        onHand={visit.typeFrom}
        onBack={visit.back}
      />
    );
  if (step === 'hand')
    return <HandStep beginning={visit.beginning} onDone={visit.settle} onBack={visit.back} />;
  return (
    <AddressStep
      search={
        <AddressSearch
          near={middleOfArea(area)}
          onChoose={visit.choose}
          onUseTyped={visit.takeTyped}
          remembersPlaces={false}
          startsFocused={false}
          startText={visit.searched}
          words={{
            hint: t('kiosk.searchHint'),
            none: t('kiosk.searchNone'),
            failed: t('kiosk.searchFailed'),
          }}
        />
      }
      onType={visit.setSearched}
      // No tile of an earlier visit is kept: without the server the map would be empty.
      onMap={canDrawMap ? () => visit.go('map') : null}
      onHand={() => visit.typeFrom(fromNothing)}
      house={house}
      onKeep={() => visit.go('about')}
    />
  );
}
