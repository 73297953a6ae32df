export type Direction = 'left' | 'right' | 'up' | 'down';

interface ScreenPoint {
  readonly x: number;
  readonly y: number;
}

/** How far a way of `right` and `down` pixels goes along a direction, and how far beside it. */
const ways: Readonly<Record<Direction, (right: number, down: number) => [number, number]>> = {
  left: (right, down) => [-right, down],
  right: (right, down) => [right, down],
  up: (right, down) => [-down, right],
  down: (right, down) => [down, right],
};

/**
 * The pin that a step in a direction leads to: the nearest within the quarter of the screen that
 * lies there, those straight ahead first. Null when there is none. Each pin lies in one of the four
 * directions of any other, so that all can be walked to.
 */
export function nextPin<P extends ScreenPoint>(
  from: ScreenPoint,
  direction: Direction,
  pins: readonly P[],
): P | null {
  let best: P | null = null;
  let least = Infinity;
  for (const pin of pins) {
    const [ahead, beside] = ways[direction](pin.x - from.x, pin.y - from.y);
    const aside = Math.abs(beside);
    if (ahead < 1 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (cost < least) {
      least = cost;
      best = pin;
    }
  }
  return best;
}
