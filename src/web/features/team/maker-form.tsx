import type { FormEvent, ReactNode } from 'react';
import { useAsking } from '#web/api/use-asking.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Trouble } from '#web/ui/trouble.tsx';
import styles from './team.module.css';

interface MakerFormProps {
  readonly title: string;
  readonly submit: string;
  /** Asks the server; what it throws is shown in words. */
  readonly onSubmit: () => Promise<void>;
  readonly onCancel: () => void;
  /** The fields. */
  readonly children: ReactNode;
}

/** The frame of each form on this screen. */
export function MakerForm({ title, submit, onSubmit, onCancel, children }: MakerFormProps) {
  const { busy, trouble, run } = useAsking();
  const handleSubmit = (event: FormEvent) => {
    event.preventDefault();
    void run(onSubmit);
  };
  return (
    <form className={styles.card} aria-label={title} onSubmit={handleSubmit}>
      <h2 className={styles.cardTitle}>{title}</h2>
      <Trouble words={trouble} />
      <div className={styles.fields}>{children}</div>
      <div className={styles.actions}>
        <Button type="submit" variant="primary" busy={busy}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{t('common.cancel')}</Button>
      </div>
    </form>
  );
}
