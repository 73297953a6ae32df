import { LiveChip } from '#web/features/live-status/live-chip.tsx';
import styles from './dispatch-screen.module.css';
import { PictureSlot } from './picture-slot.tsx';
import { PlaceSearch } from './place-search.tsx';
import { SelectTools } from './select-tools.tsx';
import type { Dispatch } from './use-dispatch.ts';
import type { Errand } from './use-errand.ts';

interface DispatchToolbarProps {
  readonly dispatch: Dispatch;
  readonly onErrand: (errand: Errand) => void;
}

/** What can be done on the map: search left, then how fresh it is, tools and pictures. */
export function DispatchToolbar({ dispatch, onErrand }: DispatchToolbarProps) {
  return (
    <div className={styles.toolbar}>
      <PlaceSearch dispatch={dispatch} onErrand={onErrand} />
      <div className={styles.chip}>
        <LiveChip live={dispatch.live} onLook={dispatch.pins.look} />
      </div>
      <SelectTools areas={dispatch.areas} />
      <PictureSlot dispatch={dispatch} />
    </div>
  );
}
