import type { GeoJSONSource, Map as MapLibreMap, VectorTileSource } from 'maplibre-gl';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import { pinTileLayer } from '#contract/pin.ts';
import type { Place } from '#contract/place-wire.ts';
import { type Direction, nextPin } from './next-pin.ts';
import { noOverlay, type PinOverlay } from './pin-overlay.ts';
import { pinSources } from './pin-sources.ts';
import { pinLayers, pinTiles } from './style-pins.ts';

/**
 * The pins on the map: those of the tiles, what has changed since, and the ring of the chosen one.
 * Nothing here lays tiles out anew but another filter and {@link PinLayer.refresh}: a lead that
 * comes in costs what one redraw costs.
 */
export class PinLayer {
  readonly #map: MapLibreMap;
  #query: LeadFilterInput = {};
  #overlay: PinOverlay = noOverlay;
  #selected: Place | null = null;

  constructor(map: MapLibreMap) {
    this.#map = map;
  }

  /** Address of the tiles, for the style. */
  tiles(): string {
    return pinTiles(location.origin, this.#query);
  }

  /** Puts everything into a style that has just been loaded. */
  restore(): void {
    this.#fillOverlay();
    this.#fillRing();
    for (const id of this.#overlay.hiddenIds) this.#setHidden(id);
  }

  /** Draws the pins that pass a filter. Those of before stay until the new ones are there. */
  showQuery(query: LeadFilterInput): void {
    if (query === this.#query) return;
    this.#query = query;
    this.#map.getSource<VectorTileSource>(pinSources.tiles)?.setTiles([this.tiles()]);
  }

  showOverlay(overlay: PinOverlay): void {
    const before = this.#overlay;
    this.#overlay = overlay;
    if (!this.#map.getSource(pinSources.tiles)) return;
    if (overlay.pins !== before.pins) this.#fillOverlay();
    for (const id of overlay.hiddenIds) if (!before.hiddenIds.has(id)) this.#setHidden(id);
    for (const id of before.hiddenIds)
      if (!overlay.hiddenIds.has(id)) this.#map.removeFeatureState(stateOf(id), 'hidden');
  }

  /** Draws a ring there; null for none. */
  showSelected(place: Place | null): void {
    this.#selected = place;
    this.#fillRing();
  }

  /** The lead that a step from the chosen one, or else from the middle, leads to; null for none. */
  walk(direction: Direction): string | null {
    const map = this.#map;
    const layers = pinLayers.filter((layer) => map.getLayer(layer));
    const pins = map
      .queryRenderedFeatures({ layers: [...layers] })
      .filter(
        ({ source, properties }) =>
          properties.count === undefined && !this.hides(source, properties.id),
      )
      .flatMap(({ geometry, properties }) => {
        if (geometry.type !== 'Point') return [];
        const [lng = 0, lat = 0] = geometry.coordinates;
        const { x, y } = map.project([lng, lat]);
        return [{ id: String(properties.id), x, y }];
      });
    const from = map.project(this.#selected ?? map.getCenter());
    return nextPin(from, direction, pins)?.id ?? null;
  }

  /** Whether a pin of the tiles is one that must not be seen. */
  hides(source: string, id: unknown): boolean {
    return source === pinSources.tiles && this.#overlay.hiddenIds.has(String(id));
  }

  /** Asks for the pins anew, and calls back when those in sight are there. */
  refresh(onDone?: () => void): void {
    const map = this.#map;
    if (!map.getSource(pinSources.tiles)) return onDone?.();
    map.refreshTiles(pinSources.tiles);
    if (!onDone) return;
    const look = () => {
      if (map.getSource(pinSources.tiles) && !map.isSourceLoaded(pinSources.tiles)) return;
      map.off('sourcedata', look);
      map.off('idle', look);
      onDone();
    };
    map.on('sourcedata', look);
    map.on('idle', look);
  }

  #setHidden(id: string): void {
    this.#map.setFeatureState(stateOf(id), { hidden: true });
  }

  #fillOverlay(): void {
    void this.#map.getSource<GeoJSONSource>(pinSources.overlay)?.setData({
      type: 'FeatureCollection',
      features: this.#overlay.pins.map(({ id, status, place }) => ({
        type: 'Feature',
        properties: { id, status },
        geometry: pointOf(place),
      })),
    });
  }

  #fillRing(): void {
    void this.#map.getSource<GeoJSONSource>(pinSources.ring)?.setData({
      type: 'FeatureCollection',
      features: this.#selected
        ? [{ type: 'Feature', properties: {}, geometry: pointOf(this.#selected) }]
        : [],
    });
  }
}

const pointOf = ({ lng, lat }: Place) => ({ type: 'Point' as const, coordinates: [lng, lat] });

/** Where the state of one pin of the tiles is kept. */
const stateOf = (id: string) => ({ source: pinSources.tiles, sourceLayer: pinTileLayer, id });
