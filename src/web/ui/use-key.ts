import { useEffect, useEffectEvent } from 'react';

/**
 * Calls back when `key` is pressed with neither Ctrl, Alt nor Meta, unless it is being typed
 * into a field or a dialog is open.
 */
export function useKey(key: string, onPress: (event: KeyboardEvent) => void): void {
  const handlePress = useEffectEvent(onPress);
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey) return;
      if (event.defaultPrevented || isTyping(event.target)) return;
      if (document.querySelector('dialog[open]')) return;
      handlePress(event);
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [key]);
}

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof Element &&
  target.closest('input, textarea, select, [contenteditable="true"]') !== null;
