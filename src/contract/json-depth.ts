/**
 * Levels of nesting of a JSON value: a scalar is 0, `{}` is 1. Walks with its own stack, so that
 * a hostile value cannot overflow the call stack before its depth is known.
 */
export function depthOf(value: unknown): number {
  let deepest = 0;
  const waiting: { value: unknown; depth: number }[] = [{ value, depth: 0 }];
  for (let item = waiting.pop(); item; item = waiting.pop()) {
    if (typeof item.value !== 'object' || item.value === null) continue;
    const depth = item.depth + 1;
    if (depth > deepest) deepest = depth;
    for (const child of Object.values(item.value)) waiting.push({ value: child, depth });
  }
  return deepest;
}
