import type { PolygonShape } from '#contract/polygon.ts';

/** What somebody is to draw on the map, and who hears of it. */
export interface DrawTask {
  /**
   * `border`: point by point. `edit`: drag the points of one that is there. `rectangle` and
   * `lasso`: around what is to be selected.
   */
  readonly kind: 'border' | 'edit' | 'rectangle' | 'lasso';
  /** What `edit` begins with. */
  readonly polygon?: PolygonShape;
  /** It is drawn; with `edit`, after each change. */
  readonly onDrawn: (polygon: PolygonShape) => void;
  readonly onCancel: () => void;
}
