import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** How long the question stands; WCAG 2.2.1 wants 20 seconds at least. */
const graceMs = 25_000;
const lookEveryMs = 250;
const touches = ['pointerdown', 'keydown', 'input', 'wheel', 'touchmove'] as const;

interface IdleWatch {
  /** Without a touch for so long it is asked whether anybody is there. */
  readonly idleMs: number;
  /** Whether there is anything to be forgotten. */
  readonly isOn: boolean;
  /** Nobody answered. */
  readonly onLeft: () => void;
}

/**
 * Notices that a visitor has left. `secondsLeft` counts down while it is asked whether anybody is
 * there, null while it is not; only `stay` goes on from there: the next visitor's touch must not.
 * By the clock and not by timers, which stand still while a device sleeps.
 */
export function useIdleWatch({ idleMs, isOn, onLeft }: IdleWatch) {
  const [secondsLeft, setSecondsLeft] = useState<number | null>(null);
  const lastTouch = useRef(0);
  const isAsking = useRef(false);

  const stay = () => {
    lastTouch.current = Date.now();
    isAsking.current = false;
    setSecondsLeft(null);
  };
  const handleTouch = useEffectEvent(() => {
    if (!isAsking.current) lastTouch.current = Date.now();
  });
  const look = useEffectEvent(() => {
    const idle = Date.now() - lastTouch.current;
    // A clock that was set back.
    if (idle < 0) return stay();
    if (idle < idleMs) return;
    isAsking.current = true;
    const left = idleMs + graceMs - idle;
    if (left <= 0) onLeft();
    else setSecondsLeft(Math.ceil(left / 1_000));
  });

  useEffect(() => {
    if (!isOn) return;
    lastTouch.current = Date.now();
    const touched = () => handleTouch();
    const timer = setInterval(() => look(), lookEveryMs);
    for (const name of touches) addEventListener(name, touched, { capture: true, passive: true });
    return () => {
      clearInterval(timer);
      for (const name of touches) removeEventListener(name, touched, { capture: true });
      isAsking.current = false;
      setSecondsLeft(null);
    };
  }, [isOn]);

  return { secondsLeft, stay };
}
