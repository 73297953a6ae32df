import { type ReactNode, useCallback, useEffect, useId, useRef, useState } from 'react';
import { classNames } from './class-names.ts';
import styles from './drop-down.module.css';
import { Icon } from './icon.tsx';

interface DropDownProps {
  /** On the button: what is chosen, or what the choice is about. */
  readonly label: string;
  /** Read aloud before the label, where that alone does not say what it is about. */
  readonly about?: string;
  /** Whether something is chosen, so that the button is marked. */
  readonly active?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/**
 * A button that opens a small panel below itself. The browser's own popover: Escape and a press
 * elsewhere close it, and the focus goes back.
 */
export function DropDown({ label, about, active = false, className, children }: DropDownProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const follow = useCallback(() => {
    if (button.current && panel.current) placeBelow(button.current, panel.current);
  }, []);

  // It stays at its button when that moves: another window size, a panel that is scrolled.
  useEffect(() => {
    if (!open) return;
    window.addEventListener('resize', follow);
    document.addEventListener('scroll', follow, { capture: true, passive: true });
    return () => {
      window.removeEventListener('resize', follow);
      document.removeEventListener('scroll', follow, { capture: true });
    };
  }, [open, follow]);

  return (
    <>
      <button
        ref={button}
        type="button"
        className={classNames(styles.button, className)}
        data-active={active}
        popoverTarget={id}
        aria-expanded={open}
        aria-label={about === undefined ? undefined : `${about}: ${label}`}
      >
        <span className={styles.label}>{label}</span>
        <Icon name="chevron-down" size={14} />
      </button>
      <div
        ref={panel}
        id={id}
        popover="auto"
        role="group"
        aria-label={about ?? label}
        className={styles.panel}
        onBeforeToggle={(event) => event.newState === 'open' && follow()}
        onToggle={(event) => setOpen(event.newState === 'open')}
      >
        {open && children}
      </div>
    </>
  );
}

/** In pixels; the style sheet agrees. */
const panelWidth = 264;

function placeBelow(button: HTMLElement, panel: HTMLElement): void {
  const below = button.getBoundingClientRect();
  // Kept on the screen; the panel has its own width.
  const left = Math.max(8, Math.min(below.left, window.innerWidth - panelWidth - 8));
  Object.assign(panel.style, {
    left: `${left}px`,
    top: `${below.bottom + 4}px`,
    maxHeight: `${Math.max(160, window.innerHeight - below.bottom - 12)}px`,
  });
}
