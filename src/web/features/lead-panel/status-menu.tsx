import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { LeadStatus } from '#contract/lead-status.ts';
import { t } from '#web/lib/i18n.ts';
import { StatusIcon } from '#web/map/status-icon.tsx';
import { Kbd } from '#web/ui/kbd.tsx';
import { statusKeys, statusOfKey } from './status-keys.ts';
import styles from './status-menu.module.css';

interface StatusMenuProps {
  readonly current: LeadStatus;
  readonly onChoose: (status: LeadStatus) => void;
  readonly onClose: () => void;
}

const codes = Object.keys(statusKeys) as LeadStatus[];
const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** The fourteen statuses, each at a letter: buttons that arrows walk through. */
export function StatusMenu({ current, onChoose, onClose }: StatusMenuProps) {
  const list = useRef<HTMLUListElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];
  useEffect(() => {
    list.current?.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus();
  }, []);

  function handleKey(event: KeyboardEvent) {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const step = steps[event.key];
    const status = statusOfKey(event.key.toLowerCase());
    if (event.key === 'Escape') onClose();
    else if (status) onChoose(status);
    else if (step !== undefined) {
      const all = buttons();
      const at = all.findIndex((button) => button === document.activeElement);
      all[(at + step + all.length) % all.length]?.focus();
    } else return;
    event.preventDefault();
    // The panel closes at Escape, and `s` would open this list anew.
    event.stopPropagation();
  }

  return (
    <div className={styles.menu} onKeyDown={handleKey}>
      <ul ref={list} aria-label={t('lead.chooseStatus')}>
        {codes.map((code) => (
          <li key={code}>
            <button
              type="button"
              className={styles.status}
              aria-pressed={code === current}
              aria-keyshortcuts={statusKeys[code]}
              onClick={() => onChoose(code)}
            >
              <StatusIcon status={code} size={20} />
              <span className={styles.name}>{t(`status.${code}`)}</span>
              <span aria-hidden="true">
                <Kbd>{statusKeys[code].toUpperCase()}</Kbd>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
