import type { Intake } from '#web/features/intake/use-intake.ts';
import { RelayAlarm } from '#web/features/relay-status/relay-progress.tsx';
import { ToastRegion } from '#web/ui/toast.tsx';
import { FirstHint } from './first-hint.tsx';
import styles from './intake-screen.module.css';
import { PinsAge } from './pins-age.tsx';
import { SavedToast } from './saved-toast.tsx';
import type { DeviceLeads } from './use-device-leads.ts';
import { useUndo } from './use-undo.ts';
import { VersionToast } from './version-toast.tsx';

interface OverMapProps {
  /** The lead that is open; null for none. */
  readonly leadId: string | null;
  readonly device: DeviceLeads;
  readonly intake: Intake;
  readonly onShow: (leadId: string) => void;
}

/** What is said over the map: how to begin, what was just saved, what was undone. */
export function OverMap({ leadId, device, intake, onShow }: OverMapProps) {
  const { undo, inTime, words, forget } = useUndo(intake, device);
  return (
    <div className={styles.overMap}>
      <FirstHint begun={intake.draft !== null || leadId !== null} />
      <SavedToast
        saved={device.saved}
        undoable={inTime}
        outbox={device.outbox}
        onShow={onShow}
        onLook={() => device.setListOpen(true)}
        onUndo={() => void undo()}
        onDismiss={device.dismiss}
      />
      <ToastRegion onDismiss={forget}>{words}</ToastRegion>
      <VersionToast keepDraft={intake.keepNow} />
      <PinsAge />
      <RelayAlarm onShow={(relay) => location.assign(`/dispatch?relay=${relay}`)} />
    </div>
  );
}
