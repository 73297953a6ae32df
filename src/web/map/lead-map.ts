import 'maplibre-gl/dist/maplibre-gl.css';
import {
  AttributionControl,
  type GeoJSONSource,
  type LayerSpecification,
  Map as MapLibreMap,
  type MapMouseEvent,
  NavigationControl,
  type Point,
  prewarm,
  ScaleControl,
  setWorkerUrl,
  type StyleSpecification,
} from 'maplibre-gl';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import type { MapSetup } from '#contract/map-setup.ts';
import type { Bbox } from '#contract/place.ts';
import type { Place } from '#contract/place-wire.ts';
import { type Camera, longitudesOf } from './camera.ts';
import { draftArea } from './draft-area.ts';
import { DraftMarker } from './draft-marker.ts';
import { DrawingBoard } from './drawing-board.ts';
import { fetchHostedStyle } from './hosted-style.ts';
import { paintKeysFirst } from './keys-first.ts';
import type { LayerChoice } from './layer-choice.ts';
import { loadFonts } from './load-fonts.ts';
import { MapLayers } from './map-layers.ts';
import { mapLocale } from './map-locale.ts';
import { type MapPicture, takePicture } from './map-picture.ts';
import { mendTiles } from './mend-tiles.ts';
import { type MapTarget, moveCamera } from './move-camera.ts';
import type { Theme } from './palette.ts';
import { drawPinImage, pinPixelRatio } from './pin-image.ts';
import { PinLayer } from './pin-layer.ts';
import { reachIdle } from './reach-idle.ts';
import { roofAt } from './roof-at.ts';
import { basemapStyle } from './style-basemap.ts';
import { withHeat } from './style-heat.ts';
import { withImagery } from './style-imagery.ts';
import { pinSources } from './pin-sources.ts';
import { clickLayers, withPins } from './style-pins.ts';

setWorkerUrl(workerUrl);
// Workers and fonts come while the browser makes room to draw in, which takes the main thread longest.
prewarm();
void loadFonts();

export type MapState = 'loading' | 'moving' | 'idle';

export interface Draft {
  readonly place: Place;
  readonly radiusMeters: number;
  readonly label: string;
  /** Whether its handle has the focus as soon as it is there, for the arrow keys. */
  readonly takesFocus?: boolean;
}

/** What the map tells; always the latest, because React keeps it in one ref. */
export interface MapHandlers {
  onCameraChange(camera: Camera): void;
  /** What is in sight, from the first picture on. */
  onBoundsChange?(bounds: Bbox): void;
  /** How near it looks, from the first picture on. */
  onZoomChange?(zoom: number): void;
  /** @param roofMeters how far the roof reaches around the place; absent beside the houses */
  onPlace(place: Place, origin: 'click', roofMeters?: number): void;
  onDraftMove(place: Place, roofMeters?: number): void;
  onLeadOpen(leadId: string): void;
  onState(state: MapState): void;
  /** A hosted style could not be had; the built-in map is shown instead. */
  onStyleTrouble(url: string | null): void;
  /** The imagery does not answer; the drawn map is shown instead. */
  onImageryTrouble(isTroubled: boolean): void;
}

/** Half the side of the square around a click in which a pin is hit, in CSS pixels. */
const clickReach = 8;

/** Width of a map on which the sources would take several lines, in CSS pixels. */
const narrowPx = 620;

/** How long the sources stay unfolded where nobody touches the map: time to read them. */
const attributionMs = 15_000;

const languageOf = () => document.documentElement.lang.split('-')[0] || 'en';

/**
 * Owns the MapLibre map, its sources and listeners; React pushes plain data and hears through
 * {@link MapHandlers}. The constructor throws where the browser has no WebGL2.
 */
export class LeadMap {
  /** The pins of leads, besides the draft. */
  readonly pins: PinLayer;
  /** Regions, selections, and drawing them. */
  readonly board: DrawingBoard;
  readonly #map: MapLibreMap;
  readonly #handlers: () => MapHandlers;
  readonly #marker: DraftMarker;
  readonly #layers: MapLayers;
  #ground: { setup: MapSetup; theme: Theme } | null = null;
  #styleRequest: AbortController | null = null;
  #draft: Draft | null = null;
  #attributionFolded = false;
  readonly #pinsFromZoom: number;

  constructor(options: {
    container: HTMLElement;
    camera: Camera | null;
    bounds: MapSetup['bounds'];
    /** Sources of address and boundary data; those of the ground come with its style. */
    attributions: readonly string[];
    /** Whether the leads of the company are drawn. */
    hasPins: boolean;
    handlers: () => MapHandlers;
  }) {
    this.#handlers = options.handlers;
    // Tiles from beyond the last zoom are never asked for.
    this.#pinsFromZoom = options.hasPins ? 0 : 24;
    const { camera } = options;
    this.#map = new MapLibreMap({
      container: options.container,
      ...(camera
        ? { center: [camera.lng, camera.lat], zoom: camera.zoom }
        : { bounds: options.bounds }),
      style: { version: 8, sources: {}, layers: [] },
      attributionControl: false,
      maxZoom: 21,
      dragRotate: false,
      pitchWithRotate: false,
      touchPitch: false,
      // Names that fade in are motion as well.
      ...(matchMedia('(prefers-reduced-motion: reduce)').matches ? { fadeDuration: 0 } : {}),
      locale: mapLocale(),
    });
    this.#map.once('remove', paintKeysFirst(this.#map));
    this.#map.once('remove', mendTiles(this.#map));
    this.#map.once('remove', reachIdle(this.#map));
    this.pins = new PinLayer(this.#map);
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#map.setMissingStyleImageResolver((name) => {
      const image = drawPinImage(name);
      if (image) this.#map.addImage(name, image, { pixelRatio: pinPixelRatio });
    });
    this.#marker = new DraftMarker((place) => {
      const roof = this.#roof(place, { snap: false });
      this.#handlers().onDraftMove(place, roof?.radiusMeters);
    });
    this.#layers = new MapLayers(this.#map, (isTroubled) =>
      this.#handlers().onImageryTrouble(isTroubled),
    );
    this.board = new DrawingBoard(this.#map, () => this.#ground?.theme ?? 'light');
    this.#addControls(options);
    this.#listen();
  }

  /** Draws another ground, keeping pins and draft. Nothing happens when nothing has changed. */
  showGround(setup: MapSetup, theme: Theme): void {
    const shown = this.#ground;
    if (shown?.setup === setup && shown.theme === theme) return;
    this.#ground = { setup, theme };
    this.#styleRequest?.abort();
    this.#styleRequest = new AbortController();
    void this.#applyGround(setup, theme, this.#styleRequest.signal);
  }

  /** Lays imagery and heat map over the ground, or takes them away. */
  showLayers(choice: LayerChoice): void {
    this.#layers.show(choice);
  }

  showDraft(draft: Draft | null): void {
    this.#draft = draft;
    this.#marker.show(this.#map, draft);
    this.#fillDraft();
  }

  moveTo(target: MapTarget): void {
    moveCamera(this.#map, target);
  }

  /** Opens the pin in the middle of the map, else puts the draft there. */
  pressMiddle(): void {
    const center = this.#map.getCenter();
    this.#press(this.#map.project(center), { lng: center.lng, lat: center.lat });
  }

  /** See {@link takePicture}. */
  takePicture(): Promise<MapPicture> {
    return takePicture(this.#map);
  }

  remove(): void {
    this.#styleRequest?.abort();
    this.#map.remove();
  }

  async #applyGround(setup: MapSetup, theme: Theme, signal: AbortSignal): Promise<void> {
    await loadFonts();
    const url =
      setup.style_url ?? (setup.hosted_streets.enabled ? setup.hosted_streets.style_url : null);
    const hosted = url === null ? null : await fetchHostedStyle(url, signal).catch(() => null);
    if (signal.aborted) return;
    this.#handlers().onStyleTrouble(url !== null && hosted === null ? url : null);
    const { origin } = location;
    const ground: StyleSpecification = withImagery(
      hosted ?? basemapStyle({ setup, theme, language: languageOf(), origin }),
      setup.imagery,
      origin,
    );
    this.#map.setStyle(
      withHeat(withPins(ground, { tiles: this.pins.tiles(), theme, minZoom: this.#pinsFromZoom })),
      // Our own style needs no checking; a hosted one may hold anything.
      { diff: false, validate: hosted !== null },
    );
  }

  #addControls({
    attributions,
    hasPins,
  }: {
    attributions: readonly string[];
    hasPins: boolean;
  }): void {
    const imperial = languageOf() !== 'fr';
    this.#map.addControl(new NavigationControl({ showCompass: false }), 'bottom-right');
    this.#map.addControl(
      new ScaleControl({ unit: imperial ? 'imperial' : 'metric' }),
      'bottom-left',
    );
    this.#map.addControl(
      new AttributionControl({ compact: true, customAttribution: [...attributions] }),
      'bottom-left',
    );
    const folding = setTimeout(() => this.foldAttribution(), attributionMs);
    this.#map.once('remove', () => clearTimeout(folding));
    if (this.#map.getContainer().clientWidth >= narrowPx && hasPins) return;
    // Here, and on a stranger's map, they would cover it and take its first tap. MapLibre unfolds them only when it
    // makes the control compact itself.
    this.#attribution()?.classList.add('maplibregl-compact');
    this.foldAttribution();
  }

  #attribution(): Element | null {
    return this.#map.getContainer().querySelector('.maplibregl-ctrl-attrib');
  }

  /** The sources cover part of the map: seen once, they wait behind their button. */
  foldAttribution(): void {
    if (this.#attributionFolded) return;
    this.#attributionFolded = true;
    const sources = this.#attribution();
    sources?.classList.remove('maplibregl-compact-show');
    sources?.removeAttribute('open');
  }

  #listen(): void {
    const map = this.#map;
    map.on('style.load', () => {
      this.pins.restore();
      this.#fillDraft();
      this.#tellView();
    });
    map.on('movestart', () => {
      this.foldAttribution();
      this.#handlers().onState('moving');
    });
    map.on('dataloading', () => this.#handlers().onState('moving'));
    map.on('idle', () => {
      if (map.getStyle().layers.length === 0) return;
      this.#handlers().onState('idle');
    });
    map.on('moveend', () => {
      const { lng, lat } = map.getCenter();
      this.#handlers().onCameraChange({ lng, lat, zoom: map.getZoom() });
      this.#tellView();
    });
    map.on('click', (event: MapMouseEvent) => {
      if (!this.board.isInUse)
        this.#press(event.point, { lng: event.lngLat.lng, lat: event.lngLat.lat });
    });
    for (const layer of clickLayers) {
      map.on('mouseenter', layer, () => (map.getCanvas().style.cursor = 'pointer'));
      map.on('mouseleave', layer, () => (map.getCanvas().style.cursor = ''));
    }
  }

  #tellView(): void {
    this.#handlers().onZoomChange?.(this.#map.getZoom());
    const seen = this.#map.getBounds();
    this.#handlers().onBoundsChange?.({
      ...longitudesOf(seen.getWest(), seen.getEast()),
      south: Math.max(-90, seen.getSouth()),
      north: Math.min(90, seen.getNorth()),
    });
  }

  #press(point: Point, place: Place): void {
    this.foldAttribution();
    const layers = clickLayers.filter((layer) => this.#map.getLayer(layer));
    const hit = this.#map
      .queryRenderedFeatures(
        [
          [point.x - clickReach, point.y - clickReach],
          [point.x + clickReach, point.y + clickReach],
        ],
        { layers: [...layers] },
      )
      .find(({ source, properties }) => !this.pins.hides(source, properties.id));
    if (!hit) {
      const roof = this.#roof(place, { snap: true });
      return this.#handlers().onPlace(roof?.place ?? place, 'click', roof?.radiusMeters);
    }
    if (hit.properties.count !== undefined)
      this.#map.easeTo({ center: [place.lng, place.lat], zoom: this.#map.getZoom() + 2 });
    else this.#handlers().onLeadOpen(String(hit.properties.id));
  }

  /** Only outlines that are drawn count: a person must see what the pin snaps to. */
  #roof(place: Place, how: { snap: boolean }) {
    const layers = this.#map
      .getStyle()
      .layers.filter(isBuildings)
      .map(({ id }) => id);
    const drawn = this.#map.queryRenderedFeatures(this.#map.project(place), { layers });
    const outlines = drawn.flatMap(({ geometry }) => {
      if (geometry.type === 'Polygon') return [geometry.coordinates];
      return geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    });
    return roofAt(place, outlines, how);
  }

  #fillDraft(): void {
    void this.#map.getSource<GeoJSONSource>(pinSources.draft)?.setData(draftArea(this.#draft));
  }
}

const isBuildings = (layer: LayerSpecification): boolean =>
  layer.type === 'fill' && layer['source-layer'] === 'buildings';
