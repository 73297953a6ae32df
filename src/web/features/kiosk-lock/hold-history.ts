import { kioskPath } from './start-afresh.ts';

/** State of the entry that a visit stands on, with one of the same page below it. */
const held = 'kiosk';

/**
 * Keeps "back" of the browser, by a button of the device or a swipe, on this page, and calls back
 * instead. The entry it takes is made at a touch: browsers skip those that nobody asked for. Ends
 * with the returned function.
 */
export function holdHistory(onBack: () => void): () => void {
  const hold = () => {
    if (history.state !== held) history.pushState(held, '', kioskPath);
  };
  const stay = () => {
    if (history.state === held) return;
    history.forward();
    onBack();
  };
  const touches = ['pointerup', 'keydown'] as const;
  for (const name of touches) addEventListener(name, hold, true);
  addEventListener('popstate', stay);
  return () => {
    for (const name of touches) removeEventListener(name, hold, true);
    removeEventListener('popstate', stay);
  };
}
