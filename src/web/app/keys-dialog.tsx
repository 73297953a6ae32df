import { t } from '#web/lib/i18n.ts';
import { Dialog } from '#web/ui/dialog.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import styles from './keys-dialog.module.css';

const commandKey = /Mac|iP(hone|ad|od)/.test(navigator.userAgent) ? '⌘' : 'Ctrl';

const shortcuts = [
  { keys: ['/'], does: 'keys.search' },
  { keys: ['Enter'], does: 'keys.choose' },
  { keys: [commandKey, 'Enter'], does: 'keys.save' },
  { keys: ['Alt', 'D'], does: 'keys.duplicate' },
  { keys: ['←', '↑', '↓', '→'], does: 'keys.map' },
  { keys: ['+', '−'], does: 'keys.zoom' },
  { keys: ['Enter'], does: 'keys.place' },
  { keys: ['←', '↑', '↓', '→'], does: 'keys.nudge' },
  { keys: ['Alt', '←', '↑', '↓', '→'], does: 'keys.walk' },
  { keys: ['F'], does: 'keys.filter' },
  { keys: ['S'], does: 'keys.leadStatus' },
  { keys: ['E'], does: 'keys.leadEdit' },
  { keys: ['N'], does: 'keys.leadNote' },
  { keys: [commandKey, 'Z'], does: 'keys.undo' },
  { keys: ['Enter'], does: 'keys.draw' },
  { keys: ['Backspace'], does: 'keys.drawBack' },
  { keys: [commandKey, 'Enter'], does: 'keys.drawEnd' },
  { keys: ['Esc'], does: 'keys.close' },
  { keys: ['?'], does: 'keys.help' },
] as const;

interface KeysDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
}

export function KeysDialog({ open, onClose }: KeysDialogProps) {
  return (
    <Dialog title={t('app.keyboardHelp')} open={open} onClose={onClose}>
      <dl className={styles.keys}>
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className={styles.shortcut}>
            <dt>{t(does)}</dt>
            <dd className={styles.combination}>
              {keys.map((key) => (
                <Kbd key={key}>{key}</Kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
