import { LiveChip } from '#web/features/live-status/live-chip.tsx';
import styles from './dispatch-screen.module.css';
import { PictureSlot } from './picture-slot.tsx';
import type { Dispatch } from './use-dispatch.ts';

/** What can be done on the map: search left, tools and pictures right of it. */
export function DispatchToolbar({ dispatch }: { readonly dispatch: Dispatch }) {
  return (
    <div className={styles.toolbar}>
      <LiveChip live={dispatch.live} onLook={dispatch.pins.look} />
      <PictureSlot dispatch={dispatch} />
    </div>
  );
}
