import type { GeoJSONSource, Map as MapLibreMap } from 'maplibre-gl';
import { areaData, areaSources, type MapAreas, noAreas } from './area-layers.ts';
import type { DrawTask } from './draw-task.ts';
import type { Drawing } from './drawing.ts';
import type { Theme } from './palette.ts';

/** Areas on the map, and drawing them. Other clicks on the map are to be left out meanwhile. */
export class DrawingBoard {
  readonly #map: MapLibreMap;
  readonly #theme: () => Theme;
  #areas: MapAreas = noAreas;
  /** `coming` while its library is on its way. */
  #drawing: Drawing | 'coming' | null = null;

  constructor(map: MapLibreMap, theme: () => Theme) {
    this.#map = map;
    this.#theme = theme;
    map.on('style.load', () => {
      this.#fill();
      if (this.#drawing !== 'coming') this.#drawing?.restart();
    });
  }

  get isInUse(): boolean {
    return this.#drawing !== null;
  }

  show(areas: MapAreas): void {
    this.#areas = areas;
    this.#fill();
  }

  /**
   * Lets somebody draw. The library is fetched at the first call; null when another drawing was
   * begun meanwhile.
   */
  async draw(task: DrawTask, onPoints: (count: number) => void): Promise<Drawing | null> {
    this.clear();
    this.#drawing = 'coming';
    const { Drawing: Begin } = await import('./drawing.ts');
    if (this.#drawing !== 'coming') return null;
    const theme = this.#theme();
    this.#drawing = new Begin({ map: this.#map, theme, task, onPoints });
    // The keyboard draws as well; editing begins with the name of what is edited.
    if (task.kind !== 'edit') this.#map.getCanvas().focus();
    return this.#drawing;
  }

  /** Ends drawing. */
  clear(): void {
    const drawing = this.#drawing;
    this.#drawing = null;
    if (drawing !== 'coming') drawing?.stop();
  }

  #fill(): void {
    const data = areaData(this.#areas);
    for (const name of ['regions', 'names', 'selected', 'selectedLeads'] as const)
      void this.#map.getSource<GeoJSONSource>(areaSources[name])?.setData(data[name]);
  }
}
