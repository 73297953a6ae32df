import type { Principal } from '#web/api/remembered-person.ts';
import styles from './account-button.module.css';

interface AccountButtonProps {
  readonly principal: Principal;
  /** Name and role in the reader's language. */
  readonly label: string;
  /** Something about the account has to be done soon. */
  readonly hasNotice: boolean;
  readonly onOpen: () => void;
}

/** Who is signed in; behind it lie the account and the way out. */
export function AccountButton({ principal, label, hasNotice, onOpen }: AccountButtonProps) {
  return (
    <button
      type="button"
      className={styles.button}
      title={label}
      aria-label={label}
      onClick={onOpen}
    >
      <span aria-hidden="true">{initials(principal.name)}</span>
      {hasNotice && <span className={styles.notice} />}
    </button>
  );
}

const initials = (name: string): string =>
  name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => Array.from(word)[0] ?? '')
    .join('')
    .toUpperCase();
