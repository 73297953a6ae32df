import { frameGate } from './frame-gate.ts';

const fields = 'input, textarea, select, [contenteditable]';

/**
 * While somebody types, the map's next frame waits until what was typed is painted: without a
 * graphics card a frame takes several times as long as a key.
 * @param map what draws a frame whenever its `triggerRepaint` is called
 * @returns ends it
 */
export function paintKeysFirst(map: { triggerRepaint(): void }): () => void {
  const gate = frameGate(map.triggerRepaint.bind(map));
  map.triggerRepaint = gate.ask;
  const listening = new AbortController();
  addEventListener(
    'keydown',
    ({ target }) => {
      if (target instanceof Element && target.matches(fields)) gate.noteKey();
    },
    { capture: true, signal: listening.signal },
  );
  return () => {
    listening.abort();
    gate.close();
  };
}
