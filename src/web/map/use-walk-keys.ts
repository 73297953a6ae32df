import { useEffect, useEffectEvent } from 'react';
import type { LeadMap } from './lead-map.ts';
import type { Direction } from './next-pin.ts';

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Alt with an arrow walks from pin to pin, wherever the keyboard is; not while somebody types. */
export function useWalkKeys(
  map: LeadMap | null,
  onWalk: ((leadId: string | null) => void) | undefined,
): void {
  const isWanted = onWalk !== undefined;
  const walk = useEffectEvent((direction: Direction) => {
    if (map) onWalk?.(map.pins.walk(direction));
  });
  useEffect(() => {
    if (!isWanted) return;
    function handleKeyDown(event: KeyboardEvent) {
      const direction = directions[event.key];
      if (!direction || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      if (document.querySelector('dialog[open]') || isTyping(event.target)) return;
      // Alt+Left would go back in history.
      event.preventDefault();
      event.stopPropagation();
      walk(direction);
    }
    // Before the map's own keys, which know no Alt.
    window.addEventListener('keydown', handleKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', handleKeyDown, { capture: true });
  }, [isWanted]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('input, textarea, select') !== null;
