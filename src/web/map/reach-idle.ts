import type { Map as MapLibreMap } from 'maplibre-gl';

const lookEveryMs = 250;

/**
 * Draws once more when tiles have come without a word after the last frame. MapLibre 6.17 tells of
 * no tile that was fetched again and is the same as before (its ETag), and then is never `idle`.
 * @returns what ends it
 */
export function reachIdle(map: Pick<MapLibreMap, 'on' | 'loaded' | 'triggerRepaint'>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  function lookLater() {
    stop();
    timer = setTimeout(() => {
      if (map.loaded()) map.triggerRepaint();
      else lookLater();
    }, lookEveryMs);
  }
  map.on('render', lookLater);
  map.on('idle', stop);
  return stop;
}
