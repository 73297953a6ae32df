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
 * A button that opens a small panel below itself, or above where there is more room. The browser's
 * own popover: Escape and a press elsewhere close it, and the focus goes back.
 */
export function DropDown({ label, about, active = false, className, children }: DropDownProps) {
  const id = useId();
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);

  const follow = useCallback(() => {
    if (button.current && panel.current) placeBeside(button.current, panel.current);
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

/** Less room than this below is no good where there is more above. */
const leastRoom = 280;

function placeBeside(button: HTMLElement, panel: HTMLElement): void {
  const { left, top, bottom } = button.getBoundingClientRect();
  const below = window.innerHeight - bottom - 12;
  const isAbove = below < leastRoom && top > below;
  Object.assign(panel.style, {
    // Kept on the screen; the panel has its own width.
    left: `${Math.max(8, Math.min(left, window.innerWidth - panelWidth - 8))}px`,
    top: isAbove ? 'auto' : `${bottom + 4}px`,
    bottom: isAbove ? `${window.innerHeight - top + 4}px` : 'auto',
    maxHeight: `${Math.max(120, isAbove ? top - 12 : below)}px`,
  });
}
