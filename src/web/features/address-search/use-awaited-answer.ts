import { useEffect, useEffectEvent, useState } from 'react';
import type { GeocodeFeature } from '#contract/geocode.ts';
import { isSureHouse, sure } from './hosted-answers.ts';
import type { useOwnAnswers } from './use-own-answers.ts';

interface Awaited {
  readonly text: string;
  /** A street or a city is not enough. */
  readonly onlyHouse: boolean;
}

interface AwaitedOptions {
  readonly asked: string;
  readonly own: ReturnType<typeof useOwnAnswers>;
  /** Whether it only shows a place: a wrong one costs nothing, so it need not be sure. */
  readonly isOnlyShown: boolean;
  readonly take: (feature: GeocodeFeature) => void;
}

/**
 * Enter pressed, or a whole address pasted, before its answer was there: it is taken as soon as it
 * is, if it is surely meant or does no harm. Null awaits nothing.
 */
export function useAwaitedAnswer({ asked, own, isOnlyShown, take }: AwaitedOptions) {
  const [awaited, setAwaited] = useState<Awaited | null>(null);
  const { fresh, found } = own;
  const takeIt = useEffectEvent(take);
  useEffect(() => {
    if (awaited?.text !== asked || !fresh) return;
    setAwaited(null);
    const [best] = found;
    if (!best || (!isOnlyShown && best.properties.confidence < sure)) return;
    if (awaited.onlyHouse && !isSureHouse(best)) return;
    takeIt(best);
  }, [awaited, asked, fresh, found, isOnlyShown]);
  return setAwaited;
}
