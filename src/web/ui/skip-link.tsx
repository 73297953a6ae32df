import type { ReactNode } from 'react';
import styles from './skip-link.module.css';

interface SkipLinkProps {
  /** Id of an element that can take the focus. */
  readonly target: string;
  readonly children: ReactNode;
}

/** Seen only while it has the focus: the way past what stands before the main thing. */
export function SkipLink({ target, children }: SkipLinkProps) {
  return (
    <a
      className={styles.skipLink}
      href={`#${target}`}
      onClick={(event) => {
        // The fragment of the address is in use, so the link moves the focus alone.
        event.preventDefault();
        document.getElementById(target)?.focus();
      }}
    >
      {children}
    </a>
  );
}
