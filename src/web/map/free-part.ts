/** A rectangle on the screen, in CSS pixels. */
export interface Part {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * The part of a frame that is left when things lie over it: each takes a strip along one edge, the
 * one that leaves most.
 */
export function freePart(frame: Part, covers: readonly Part[]): Part {
  let free = frame;
  for (const cover of covers) {
    if (!overlaps(free, cover)) continue;
    const left = [
      { ...free, right: cover.left },
      { ...free, left: cover.right },
      { ...free, bottom: cover.top },
      { ...free, top: cover.bottom },
    ];
    free = left.reduce((best, part) => (sizeOf(part) > sizeOf(best) ? part : best));
  }
  return free;
}

/** How far a point has to go to lie in a part, at least `edge` from its sides; null where that is too small. */
export function wayInto(
  part: Part,
  point: { readonly x: number; readonly y: number },
  edge: number,
): { x: number; y: number } | null {
  const least = { x: part.left + edge, y: part.top + edge };
  const most = { x: part.right - edge, y: part.bottom - edge };
  if (most.x < least.x || most.y < least.y) return null;
  return {
    x: Math.min(Math.max(point.x, least.x), most.x) - point.x,
    y: Math.min(Math.max(point.y, least.y), most.y) - point.y,
  };
}

const overlaps = (one: Part, other: Part): boolean =>
  one.left < other.right &&
  other.left < one.right &&
  one.top < other.bottom &&
  other.top < one.bottom;

const sizeOf = ({ left, top, right, bottom }: Part): number =>
  Math.max(0, right - left) * Math.max(0, bottom - top);
