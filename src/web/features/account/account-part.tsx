import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import styles from './account-dialog.module.css';

interface AccountPartProps {
  readonly title: string;
  /** How it stands. */
  readonly words: ReactNode;
  /** What pressing the button does. */
  readonly action: string;
  /** Said once the change is made. */
  readonly done: string | null;
  readonly open: boolean;
  readonly onOpen: () => void;
  /** The form that takes the place of the words. */
  readonly children: ReactNode;
}

/** One thing about the account: how it stands, and behind a button the form that changes it. */
export function AccountPart({ title, words, action, done, ...part }: AccountPartProps) {
  const section = useRef<HTMLElement>(null);
  const wasOpen = useRef(part.open);
  // The focus follows: into the form that opened, and back to the button that opened it.
  useEffect(() => {
    if (wasOpen.current === part.open) return;
    wasOpen.current = part.open;
    section.current?.querySelector<HTMLElement>('input, button')?.focus();
  }, [part.open]);
  return (
    <section ref={section} className={styles.part} aria-label={title}>
      <h3 className={styles.title}>{title}</h3>
      {part.open ? (
        part.children
      ) : (
        <div className={styles.line}>
          <div className={styles.words}>{words}</div>
          <Button onClick={part.onOpen}>{action}</Button>
        </div>
      )}
      <p role="status" className={styles.done}>
        {!part.open && done}
      </p>
    </section>
  );
}

interface FormActionsProps {
  readonly submit: string;
  readonly busy: boolean;
  readonly onCancel: () => void;
}

/** The end of each form: doing it, or leaving it. */
export function FormActions({ submit, busy, onCancel }: FormActionsProps) {
  return (
    <div className={styles.actions}>
      <Button type="submit" variant="primary" busy={busy}>
        {submit}
      </Button>
      <Button onClick={onCancel}>{t('common.cancel')}</Button>
    </div>
  );
}
