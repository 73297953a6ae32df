import { useEffect, useState } from 'react';

/** Whether anybody has touched the screen since it was fresh; another `round` is a fresh one. */
export function useBegun(round: number): boolean {
  const [begunRound, setBegunRound] = useState<number | null>(null);
  useEffect(() => {
    const begin = () => setBegunRound(round);
    const names = ['pointerdown', 'keydown', 'input'] as const;
    // After React's own listeners: drawn anew before them, a field would lose what was typed.
    for (const name of names) addEventListener(name, begin);
    return () => {
      for (const name of names) removeEventListener(name, begin);
    };
  }, [round]);
  return begunRound === round;
}
