import { useEffect, useEffectEvent, useState } from 'react';

const lookEveryMs = 250;

/** Whole seconds left of `seconds`, by the clock; calls back once when none is left. */
export function useCountdown(seconds: number, onEnd: () => void): number {
  const [left, setLeft] = useState(seconds);
  const end = useEffectEvent(onEnd);
  useEffect(() => {
    const endsAt = Date.now() + seconds * 1_000;
    const timer = setInterval(() => {
      const ms = endsAt - Date.now();
      setLeft(Math.max(0, Math.min(seconds, Math.ceil(ms / 1_000))));
      // A clock that was set back must not keep a stranger's thanks on the screen.
      if (ms > 0 && ms <= seconds * 1_000) return;
      clearInterval(timer);
      end();
    }, lookEveryMs);
    return () => clearInterval(timer);
  }, [seconds]);
  return left;
}
