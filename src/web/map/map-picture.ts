import type { Map as MapLibreMap } from 'maplibre-gl';
import { faintPinZoom, heatLayers, heatScale } from './style-heat.ts';

/** The map as it is shown now, without its buttons. */
export interface MapPicture {
  readonly canvas: HTMLCanvasElement;
  /** Size on the screen, in CSS pixels; the canvas has more of its own. */
  readonly width: number;
  readonly height: number;
  /** Whose data is shown, as one text. */
  readonly attribution: string;
  /** How long a stretch of the map is, in words and CSS pixels; null while unknown. */
  readonly scale: { readonly words: string; readonly width: number } | null;
  /** How crowding is shown; null where there are single pins instead. */
  readonly heat: HeatInPicture | null;
}

interface HeatInPicture {
  /** From few leads to many, as CSS colours. */
  readonly colors: readonly string[];
  /** Whether pins can be seen under it; do-not-disturb always is. */
  readonly hasPins: boolean;
}

/** Fit for paper; a dense screen has as much or more. */
const leastPixelRatio = 2;

const patienceMs = 10_000;

/**
 * Draws the map once more and copies it. Whatever of the tiles has not come within ten seconds is
 * missing, as on the screen. It is never tainted: what a hosted map's server does not let this
 * page read, WebGL does not draw either.
 */
export async function takePicture(map: MapLibreMap): Promise<MapPicture> {
  await untilDrawn(map);
  const shown = map.getPixelRatio();
  const source = map.getCanvas();
  const canvas = document.createElement('canvas');
  try {
    map.setPixelRatio(Math.max(shown, leastPixelRatio));
    // What is drawn can be read until this task ends; then the browser takes it to the screen.
    map.redraw();
    canvas.width = source.width;
    canvas.height = source.height;
    canvas.getContext('2d')?.drawImage(source, 0, 0);
  } finally {
    map.setPixelRatio(shown);
    map.redraw();
  }
  const container = map.getContainer();
  const scale = container.querySelector<HTMLElement>('.maplibregl-ctrl-scale');
  return {
    canvas,
    width: container.clientWidth,
    height: container.clientHeight,
    attribution: container.querySelector('.maplibregl-ctrl-attrib-inner')?.textContent ?? '',
    scale: scale && { words: scale.textContent, width: scale.offsetWidth },
    heat: isHeatShown(map) ? { colors: heatScale, hasPins: map.getZoom() >= faintPinZoom } : null,
  };
}

const isHeatShown = (map: MapLibreMap): boolean =>
  heatLayers.some(
    (layer) => map.getLayer(layer) && map.getLayoutProperty(layer, 'visibility') === 'visible',
  );

async function untilDrawn(map: MapLibreMap): Promise<void> {
  if (map.loaded() && !map.isMoving()) return;
  const late = AbortSignal.timeout(patienceMs);
  await new Promise<void>((resolve) => {
    map.once('idle', () => resolve());
    late.addEventListener('abort', () => resolve(), { once: true });
    map.triggerRepaint();
  });
}
