import type { Map as MapLibreMap } from 'maplibre-gl';
import {
  type GeoJSONStoreFeatures,
  TerraDraw,
  TerraDrawModeUndoRedo,
  type TerraDrawPolygonMode,
} from 'terra-draw';
import { TerraDrawMapLibreGLAdapter } from 'terra-draw-maplibre-gl-adapter';
import type { PolygonShape } from '#contract/polygon.ts';
import type { DrawTask } from './draw-task.ts';
import { borderMode, editMode, finishKey, lassoMode, rectangleMode } from './draw-modes.ts';
import type { Theme } from './palette.ts';

const modeOf = {
  border: 'polygon',
  edit: 'select',
  rectangle: 'rectangle',
  lasso: 'freehand',
} as const satisfies Record<DrawTask['kind'], string>;

/** 9 decimals of a degree are a tenth of a millimetre. */
const coordinatePrecision = 9;

interface DrawingOptions {
  readonly map: MapLibreMap;
  readonly theme: Theme;
  readonly task: DrawTask;
  /** How many points of a border are placed. */
  readonly onPoints: (count: number) => void;
}

/**
 * One thing being drawn, from the first point to {@link Drawing.stop}. The pointer goes to the
 * library; the keyboard places points in the middle of the map, as if the pointer were there.
 */
export class Drawing {
  readonly #options: DrawingOptions;
  readonly #border: TerraDrawPolygonMode;
  #draw: TerraDraw;
  #adapter: TerraDrawMapLibreGLAdapter<MapLibreMap>;
  /** What `edit` has by now. */
  #edited: PolygonShape | null;

  constructor(options: DrawingOptions) {
    this.#options = options;
    this.#edited = options.task.polygon ?? null;
    this.#border = borderMode(options.theme);
    [this.#draw, this.#adapter] = this.#begin();
  }

  /** Begins anew what another ground has wiped away; points that were placed are lost. */
  restart(): void {
    this.#end();
    [this.#draw, this.#adapter] = this.#begin();
    this.#tellPoints();
  }

  /** Places a point in the middle of the map. */
  placePoint(): void {
    const canvas = this.#options.map.getCanvas();
    const box = canvas.getBoundingClientRect();
    const init = {
      isPrimary: true,
      bubbles: true,
      clientX: box.left + box.width / 2,
      clientY: box.top + box.height / 2,
    };
    const send = (type: string, buttons: number) =>
      canvas.dispatchEvent(new PointerEvent(type, { ...init, button: 0, buttons }));
    send('pointermove', 0);
    // A lasso that is begun goes wherever the pointer is; a click would end it.
    if (this.#options.task.kind === 'lasso' && this.#isDrawing()) return;
    send('pointerdown', 1);
    send('pointerup', 0);
  }

  /** Takes the last point of a border back. */
  undoPoint(): void {
    this.#draw.undo();
    this.#tellPoints();
  }

  /** Ends a border or a lasso where it is. */
  finish(): void {
    const canvas = this.#options.map.getCanvas();
    canvas.dispatchEvent(new KeyboardEvent('keyup', { key: finishKey }));
  }

  /** Takes all off the map and gives the pointer back. */
  stop(): void {
    this.#end();
    const { map } = this.#options;
    map.dragPan.enable();
    map.doubleClickZoom.enable();
    map.getCanvas().style.cursor = '';
  }

  #isDrawing(): boolean {
    return this.#draw.getModeState() === 'drawing';
  }

  #begin(): [TerraDraw, TerraDrawMapLibreGLAdapter<MapLibreMap>] {
    const { map, theme, task } = this.#options;
    const adapter = new TerraDrawMapLibreGLAdapter({ map, coordinatePrecision, prefixId: 'draw' });
    const draw = new TerraDraw({
      adapter,
      modes: [this.#border, editMode(theme), rectangleMode(theme), lassoMode(theme)],
      undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    });
    draw.start();
    draw.setMode(modeOf[task.kind]);
    draw.on('finish', (id) => this.#tellDrawn(draw.getSnapshotFeature(id)));
    draw.on('change', () => this.#tellPoints());
    if (this.#edited) this.#edit(draw, this.#edited);
    return [draw, adapter];
  }

  #edit(draw: TerraDraw, { coordinates }: PolygonShape): void {
    const id = draw.getFeatureId();
    draw.addFeatures([
      {
        id,
        type: 'Feature',
        properties: { mode: modeOf.border },
        geometry: {
          type: 'Polygon',
          coordinates: coordinates.map((ring) =>
            ring.map(([lng, lat]) => [rounded(lng), rounded(lat)]),
          ),
        },
      },
    ]);
    draw.selectFeature(id);
  }

  #end(): void {
    try {
      this.#draw.stop();
    } catch {
      // Another ground has taken its layers with it; what is left are the listeners.
      this.#adapter.unregister();
    }
  }

  #tellDrawn(feature: GeoJSONStoreFeatures | undefined): void {
    if (feature?.geometry.type !== 'Polygon') return;
    const polygon: PolygonShape = {
      type: 'Polygon',
      coordinates: feature.geometry.coordinates.map((ring) =>
        ring.map(([lng = 0, lat = 0]) => [lng, lat] as const),
      ),
    };
    if (this.#options.task.kind === 'edit') this.#edited = polygon;
    this.#options.task.onDrawn(polygon);
  }

  #tellPoints(): void {
    if (this.#options.task.kind === 'border') this.#options.onPoints(this.#border.undoSize());
  }
}

const rounded = (degrees: number) => Number(degrees.toFixed(coordinatePrecision));
