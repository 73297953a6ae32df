import type { ErrorEvent, Map as MapLibreMap, MapSourceDataEvent } from 'maplibre-gl';
import type { LayerChoice } from './layer-choice.ts';
import { faintPin, heatLayers, pinsUnderHeat } from './style-heat.ts';
import { imageryId, nameOnImagery } from './style-imagery.ts';
import { pinSources } from './pin-sources.ts';
import { pinOpacity } from './style-pins.ts';

/** So many tiles in a row without an answer are no accident. */
const mostFailures = 3;

type NamePaint = Partial<Record<keyof typeof nameOnImagery, string>>;
const namePaint = Object.keys(nameOnImagery) as (keyof typeof nameOnImagery)[];

/** What a tile event carries that its type does not say. */
interface OfTile {
  readonly sourceId?: string;
  readonly tile?: { readonly state?: string };
}

/** Shows and hides the layers that a person chooses, on whatever ground is drawn. */
export class MapLayers {
  readonly #map: MapLibreMap;
  readonly #onImageryTrouble: (isTroubled: boolean) => void;
  #choice: LayerChoice = { satellite: false, heat: false };
  #failures = 0;
  /** How names are drawn on the ground's own colours; null while they are. */
  #namesBefore: Map<string, NamePaint> | null = null;

  constructor(map: MapLibreMap, onImageryTrouble: (isTroubled: boolean) => void) {
    this.#map = map;
    this.#onImageryTrouble = onImageryTrouble;
    map.on('style.load', () => {
      this.#namesBefore = null;
      this.#apply();
    });
    map.on('error', (event: ErrorEvent & OfTile) => this.#handleError(event));
    map.on('sourcedata', (event: MapSourceDataEvent & OfTile) => {
      if (event.sourceId === imageryId && event.tile?.state === 'loaded') this.#failures = 0;
    });
  }

  /** Imagery that has failed is tried again whenever it is chosen anew. */
  show(choice: LayerChoice): void {
    this.#choice = choice;
    this.#failures = 0;
    this.#onImageryTrouble(false);
    this.#apply();
  }

  #apply(): void {
    const { satellite, heat } = this.#choice;
    const hasImagery = satellite && this.#failures < mostFailures && this.#map.getLayer(imageryId);
    this.#setVisible(imageryId, Boolean(hasImagery));
    if (hasImagery) this.#drawNamesOnImagery();
    else this.#drawNamesAsBefore();
    for (const layer of heatLayers) this.#setVisible(layer, heat);
    for (const layer of pinsUnderHeat) {
      if (!this.#map.getLayer(layer)) continue;
      this.#map.setPaintProperty(layer, 'icon-opacity', heat ? faintPin : pinOpacity);
      this.#map.setPaintProperty(layer, 'text-opacity', heat ? faintPin : pinOpacity);
    }
  }

  #drawNamesOnImagery(): void {
    if (this.#namesBefore) return;
    this.#namesBefore = new Map();
    const own: readonly string[] = Object.values(pinSources);
    for (const layer of this.#map.getStyle().layers) {
      if (layer.type !== 'symbol' || own.includes(layer.source)) continue;
      const before: NamePaint = {};
      for (const property of namePaint) {
        // Whatever it is, it can be set again.
        before[property] = this.#map.getPaintProperty(layer.id, property) as string;
        this.#map.setPaintProperty(layer.id, property, nameOnImagery[property]);
      }
      this.#namesBefore.set(layer.id, before);
    }
  }

  #drawNamesAsBefore(): void {
    for (const [id, before] of this.#namesBefore ?? [])
      for (const property of namePaint)
        if (this.#map.getLayer(id)) this.#map.setPaintProperty(id, property, before[property]);
    this.#namesBefore = null;
  }

  #setVisible(layer: string, isVisible: boolean): void {
    if (!this.#map.getLayer(layer)) return;
    this.#map.setLayoutProperty(layer, 'visibility', isVisible ? 'visible' : 'none');
  }

  #handleError(event: ErrorEvent & OfTile): void {
    if (event.sourceId !== imageryId) {
      // As MapLibre does where nobody listens.
      console.error(event.error);
      return;
    }
    // Where the imagery ends there are no tiles; that is no trouble.
    if ('status' in event.error && event.error.status === 404) return;
    this.#failures += 1;
    if (this.#failures !== mostFailures) return;
    this.#apply();
    this.#onImageryTrouble(true);
  }
}
