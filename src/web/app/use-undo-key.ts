import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Z where there is nothing typed that the browser could undo by itself. */
export function useUndoKey({ when, undo }: { when: () => boolean; undo: () => void }): void {
  const handleKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
    if (event.defaultPrevented || hasText(event.target) || !when()) return;
    event.preventDefault();
    undo();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => handleKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}

const hasText = (target: EventTarget | null) =>
  (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement) &&
  target.value !== '';
