import { useCallback, useRef, useState } from 'react';
import type { DrawTask } from '#web/map/draw-task.ts';

/** Who may have something drawn on the map: one at a time. */
export interface MapDrawing {
  /** What is being drawn; null for nothing. */
  readonly task: DrawTask | null;
  /** Begins it; whoever had something drawn hears that it was cancelled. */
  readonly begin: (task: DrawTask) => void;
  /** Ends it without a word. */
  readonly end: () => void;
}

/** Lets features have something drawn on the map that none of them owns. */
export function useMapDrawing(): MapDrawing {
  const [task, setTask] = useState<DrawTask | null>(null);
  const asked = useRef<DrawTask | null>(null);
  const end = useCallback(() => {
    asked.current = null;
    setTask(null);
  }, []);
  const begin = useCallback(
    (next: DrawTask) => {
      const last = asked.current;
      asked.current = next;
      setTask({
        ...next,
        onDrawn: (polygon) => {
          // With `edit` it is never done.
          if (next.kind !== 'edit') end();
          next.onDrawn(polygon);
        },
        onCancel: () => {
          end();
          next.onCancel();
        },
      });
      last?.onCancel();
    },
    [end],
  );
  return { task, begin, end };
}
