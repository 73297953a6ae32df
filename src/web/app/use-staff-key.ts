import { useEffect, useEffectEvent } from 'react';

/** Ctrl+Shift+S, for a kiosk with a keyboard: what a long press on the company's name does. */
export function useStaffKey(onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const hear = ({ key, ctrlKey, shiftKey }: KeyboardEvent) => {
      if (ctrlKey && shiftKey && key.toLowerCase() === 's') press();
    };
    addEventListener('keydown', hear);
    return () => removeEventListener('keydown', hear);
  }, []);
}
