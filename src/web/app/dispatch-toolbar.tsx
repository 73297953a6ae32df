import styles from './dispatch-screen.module.css';
import type { FilterInUrl } from './use-filter-in-url.ts';

interface DispatchToolbarProps {
  readonly chosen: FilterInUrl;
}

/** What can be done on the map: search left, tools and pictures right of it. */
export function DispatchToolbar(_props: DispatchToolbarProps) {
  return (
    <div className={styles.toolbar}>
      {/* Slots: address search and nearest, live status, selection tools, print and PNG. */}
    </div>
  );
}
