import type { ReactNode } from 'react';
import styles from './status-icon.module.css';
import { symbolBox } from './status-symbol.ts';

interface SymbolFrameProps {
  /** Width and height in CSS pixels. */
  readonly size: number;
  readonly children: ReactNode;
}

/** What a status is drawn in; its name stands beside it, for a screen reader too. */
export function SymbolFrame({ size, children }: SymbolFrameProps) {
  return (
    <svg
      className={styles.icon}
      width={size}
      height={size}
      viewBox={`0 0 ${symbolBox} ${symbolBox}`}
      aria-hidden="true"
      focusable="false"
    >
      {children}
    </svg>
  );
}
