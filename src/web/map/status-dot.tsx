import type { LeadStatus } from '#contract/lead-status.ts';
import styles from './status-icon.module.css';
import { statusMarks } from './status-mark.ts';
import { statusSymbol, symbolBox } from './status-symbol.ts';

/** A status as the map draws it from afar, where letters are too small: for a legend. */
export function StatusDot({
  status,
  size,
}: {
  readonly status: LeadStatus;
  readonly size: number;
}) {
  const { shape, fill } = statusSymbol(status);
  const mark = statusMarks[status];
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox={`0 0 ${symbolBox} ${symbolBox}`}
      aria-hidden="true"
      focusable="false"
    >
      <path d={shape} fill={fill} />
      {mark !== null && <path d={mark} fill="#fff" />}
    </svg>
  );
}
