import { type RefObject, useEffect, useEffectEvent } from 'react';

const longMs = 1_500;

/** Calls back when the element was pressed so long that nobody does it by accident. */
export function useLongPress(element: RefObject<HTMLElement | null>, onPress: () => void): void {
  const press = useEffectEvent(onPress);
  useEffect(() => {
    const { current: pressed } = element;
    if (!pressed) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const begin = () => {
      clearTimeout(timer);
      timer = setTimeout(() => press(), longMs);
    };
    const end = () => clearTimeout(timer);
    const ends = ['pointerup', 'pointercancel', 'pointerleave'] as const;
    pressed.addEventListener('pointerdown', begin);
    for (const name of ends) pressed.addEventListener(name, end);
    return () => {
      end();
      pressed.removeEventListener('pointerdown', begin);
      for (const name of ends) pressed.removeEventListener(name, end);
    };
  }, [element]);
}
