import { useQueryClient } from '@tanstack/react-query';
import type { Principal } from '#web/api/remembered-person.ts';
import { ConsentTexts } from '#web/features/kiosk-setup/consent-texts.tsx';
import { KioskHealth } from '#web/features/kiosk-setup/kiosk-health.tsx';
import { KioskSettings } from '#web/features/kiosk-setup/kiosk-settings.tsx';
import { teamKey } from '#web/features/team/team-queries.ts';
import { TeamScreen } from '#web/features/team/team-screen.tsx';

/** The owner's page, with what is set up of the kiosks. */
export function TeamPart({ principal }: { readonly principal: Principal }) {
  const queryClient = useQueryClient();
  return (
    <TeamScreen
      principal={principal}
      kioskParts={{
        settings: (kiosk, onClose) => (
          <KioskSettings
            kiosk={kiosk}
            onSaved={() => queryClient.invalidateQueries({ queryKey: teamKey })}
            onClose={onClose}
          />
        ),
        health: (kiosk, now) => <KioskHealth kiosk={kiosk} now={now} />,
        consent: <ConsentTexts />,
      }}
    />
  );
}
