import { useState } from 'react';
import type { PolygonShape } from '#contract/polygon.ts';
import type { DrawnRegion } from '#contract/region.ts';
import type { DrawTask } from '#web/map/draw-task.ts';

/** A border that is being named or changed. */
interface Border {
  /** Null for a new region. */
  readonly region: DrawnRegion | null;
  readonly polygon: PolygonShape;
}

/** Drawing a border and then its form, with the points still to be dragged. */
export function useRegionWork(on: {
  readonly onDraw: (task: DrawTask) => void;
  readonly onDrawEnd: () => void;
}) {
  const [border, setBorder] = useState<Border | null>(null);
  const [isDrawing, setDrawing] = useState(false);

  function clear() {
    setBorder(null);
    setDrawing(false);
  }

  /** The form opens, and the points can be dragged meanwhile. */
  function edit(region: DrawnRegion | null, polygon: PolygonShape) {
    on.onDraw({
      kind: 'edit',
      polygon,
      onDrawn: (changed) => setBorder({ region, polygon: changed }),
      onCancel: clear,
    });
    // Last: what was drawn before has just been told that it is over.
    setDrawing(false);
    setBorder({ region, polygon });
  }

  function draw(region: DrawnRegion | null) {
    on.onDraw({
      kind: 'border',
      onDrawn: (polygon) => edit(region, polygon),
      onCancel: clear,
    });
    setDrawing(true);
  }

  return {
    border,
    isDrawing,
    drawNew: () => draw(null),
    edit: (region: DrawnRegion) => edit(region, region.polygon),
    drawAnew: () => draw(border?.region ?? null),
    stop: () => {
      clear();
      on.onDrawEnd();
    },
  };
}
