import { useEffect, useEffectEvent } from 'react';

/** Alt+D, also while somebody types, because that is where the notice comes up. */
export function useOpenKey(onPress: (() => void) | null): void {
  const handlePress = useEffectEvent(() => onPress?.());
  const isWanted = onPress !== null;
  useEffect(() => {
    if (!isWanted) return;
    function handleKeyDown(event: KeyboardEvent) {
      // By its place: with Alt, a Mac types another letter there.
      if (event.code !== 'KeyD' || !event.altKey || event.ctrlKey || event.metaKey) return;
      if (document.querySelector('dialog[open]')) return;
      event.preventDefault();
      handlePress();
    }
    window.addEventListener('keydown', handleKeyDown);
    return () => window.removeEventListener('keydown', handleKeyDown);
  }, [isWanted]);
}
