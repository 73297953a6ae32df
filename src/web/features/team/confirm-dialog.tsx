import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Dialog } from '#web/ui/dialog.tsx';
import styles from './team.module.css';

interface ConfirmDialogProps {
  /** Names what it is about. */
  readonly title: string;
  /** What follows from it. */
  readonly words: string;
  readonly confirm: string;
  readonly open: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** Asks once before what cannot be taken back. */
export function ConfirmDialog({ title, words, confirm, open, ...on }: ConfirmDialogProps) {
  return (
    <Dialog title={title} open={open} onClose={on.onClose}>
      <div className={styles.stack}>
        <p>{words}</p>
        <div className={styles.actions}>
          <Button
            variant="danger"
            onClick={() => {
              on.onClose();
              on.onConfirm();
            }}
          >
            {confirm}
          </Button>
          <Button onClick={on.onClose}>{t('common.cancel')}</Button>
        </div>
      </div>
    </Dialog>
  );
}
