import styles from './dispatch-screen.module.css';
import type { Dispatch } from './use-dispatch.ts';

/** What can be done on the map: search left, tools and pictures right of it. */
export function DispatchToolbar(_props: { readonly dispatch: Dispatch }) {
  return (
    <div className={styles.toolbar}>
      {/* Slots: address search and nearest, live status, selection tools, print and PNG. */}
    </div>
  );
}
