import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Enter or Cmd+Enter, wherever the focus is; while a dialog is open, that has the keys. */
export function useSaveKey(onPress: () => void): void {
  const handlePress = useEffectEvent(onPress);
  useEffect(() => {
    function handleKeyDown(event: KeyboardEvent) {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      // A key held down would go on to save the next, empty lead.
      if (!event.repeat) handlePress();
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, []);
}
