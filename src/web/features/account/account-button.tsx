import type { Principal } from '#web/api/remembered-person.ts';
import { t } from '#web/lib/i18n.ts';
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
  const { name, role } = principal;
  return (
    <button
      type="button"
      className={styles.button}
      title={label}
      aria-label={label}
      aria-haspopup="dialog"
      onClick={onOpen}
    >
      <span className={styles.circle} data-initials={initials(name)}>
        {hasNotice && <span className={styles.notice} />}
      </span>
      <span className={styles.words}>
        <span className={styles.name}>{name}</span>{' '}
        <span className={styles.role}>{t(`app.role.${role}`)}</span>
      </span>
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
