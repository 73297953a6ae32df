import { forgetKiosk } from '#web/api/kiosk-settings.ts';
import { type Closed, ClosedStep } from '#web/features/kiosk/closed-step.tsx';
import { KioskFrame } from '#web/features/kiosk/kiosk-frame.tsx';
import { LeaveKiosk } from '#web/features/kiosk-staff/leave-kiosk.tsx';
import { leaveDevice } from './leave-device.ts';

interface KioskClosedProps {
  readonly company: string;
  readonly closed: Closed;
  readonly onRetry: () => void;
}

/** A kiosk that takes nobody in. */
export function KioskClosed({ company, closed, onRetry }: KioskClosedProps) {
  return (
    <KioskFrame
      company={company}
      step={null}
      languages={[]}
      onLanguage={() => {}}
      onStaff={() => {}}
    >
      <ClosedStep
        closed={closed}
        onRetry={onRetry}
        onPair={() => location.assign('/pair')}
        leave={
          <LeaveKiosk
            instead="kiosk.leavePairFirst"
            onLeave={() => {
              forgetKiosk();
              void leaveDevice();
            }}
          />
        }
      />
    </KioskFrame>
  );
}
