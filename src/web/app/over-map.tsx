import type { SavedLead } from '#web/features/intake/use-intake.ts';
import { FirstHint } from './first-hint.tsx';
import styles from './intake-screen.module.css';
import { SavedToast } from './saved-toast.tsx';

interface OverMapProps {
  readonly begun: boolean;
  readonly saved: SavedLead | null;
  readonly onShow: (leadId: string) => void;
  readonly onDismiss: () => void;
}

/** What is said over the map: how to begin, and what was just saved. */
export function OverMap({ begun, saved, onShow, onDismiss }: OverMapProps) {
  return (
    <div className={styles.overMap}>
      <FirstHint begun={begun} />
      <SavedToast
        saved={saved && { receipt: saved.lead.receipt, label: saved.label }}
        onShow={() => saved && onShow(saved.lead.id)}
        onDismiss={onDismiss}
      />
    </div>
  );
}
