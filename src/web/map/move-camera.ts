import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Place } from '#contract/place-wire.ts';
import type { Camera } from './camera.ts';
import { freePart, wayInto } from './free-part.ts';

/** Where the map is to look. */
export type MapTarget =
  /** Exactly so, as an address says it. */
  | { readonly camera: Camera }
  /** The place in the middle of what is free. */
  | { readonly place: Place; readonly zoom: number }
  /** The place wherever it can be seen: nothing moves when it can be already. */
  | { readonly place: Place; readonly zoom: null };

/** What is nearer to the edge than this is hard to see, and the tools lie there; in CSS pixels. */
const edgePx = 56;

const flightMs = 900;

/** Moves the map as far as the target needs. */
export function moveCamera(map: MapLibreMap, target: MapTarget): void {
  if ('camera' in target) {
    const { lng, lat, zoom } = target.camera;
    map.flyTo({ center: [lng, lat], zoom, duration: flightMs });
    return;
  }
  const { place, zoom } = target;
  const { frame, free } = partsOf(map);
  const center: [number, number] = [place.lng, place.lat];
  if (zoom === null) {
    const way = wayInto(free, map.project(center), edgePx);
    if (way && (way.x !== 0 || way.y !== 0)) map.panBy([-way.x, -way.y], { duration: 150 });
    return;
  }
  const isSeen = free.right - free.left > 2 * edgePx && free.bottom - free.top > 2 * edgePx;
  const offset: [number, number] = isSeen
    ? [
        (free.left + free.right - frame.left - frame.right) / 2,
        (free.top + free.bottom - frame.top - frame.bottom) / 2,
      ]
    : [0, 0];
  map.flyTo({ center, zoom, offset, duration: flightMs });
}

/** The map and what is free of it, from its upper left corner: `data-over-map` is on what covers it for long. */
function partsOf(map: MapLibreMap) {
  const { left, top, width, height } = map.getContainer().getBoundingClientRect();
  const covers = [...document.querySelectorAll('[data-over-map]')].map((element) => {
    const cover = element.getBoundingClientRect();
    return {
      left: cover.left - left,
      top: cover.top - top,
      right: cover.right - left,
      bottom: cover.bottom - top,
    };
  });
  const frame = { left: 0, top: 0, right: width, bottom: height };
  return { frame, free: freePart(frame, covers) };
}
