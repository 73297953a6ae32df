import { useEffect, useState } from 'react';

interface BegunOptions {
  /** Another one is a fresh screen. */
  readonly round: number;
  /** Whether anybody is taken in: while nobody is, a touch begins nothing. */
  readonly isOpen: boolean;
}

/** Whether anybody has touched the screen since it was fresh. What was begun stays so. */
export function useBegun({ round, isOpen }: BegunOptions): boolean {
  const [begunRound, setBegunRound] = useState<number | null>(null);
  useEffect(() => {
    if (!isOpen) return;
    const begin = () => setBegunRound(round);
    const names = ['pointerdown', 'keydown', 'input'] as const;
    // After React's own listeners: drawn anew before them, a field would lose what was typed.
    for (const name of names) addEventListener(name, begin);
    return () => {
      for (const name of names) removeEventListener(name, begin);
    };
  }, [round, isOpen]);
  return begunRound === round;
}
