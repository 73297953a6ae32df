import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useEffectEvent, useMemo, useState } from 'react';
import type { PolygonShape } from '#contract/polygon.ts';
import type { DrawnRegion } from '#contract/region.ts';
import type { Place } from '#contract/place-wire.ts';
import { leadFiguresKey, regionsQuery } from '#web/api/dispatch-queries.ts';
import { readSetting, writeSetting } from '#web/lib/storage.ts';
import type { MapAreas, MapRegion } from '#web/map/area-layers.ts';
import type { DrawTask } from '#web/map/draw-task.ts';
import type { SheetHeight } from '#web/ui/sheet-handle.tsx';
import { useMapDrawing } from './use-map-drawing.ts';

const hiddenSetting = 'regions-hidden';

/** What a change of leads changes, by the beginning of its key. */
const ofLeads = [[leadFiguresKey], ['lead'], ['lead-charts']];

/** The map draws them anew when a border or a name has changed, not with every count. */
const borders = (regions: readonly DrawnRegion[]): MapRegion[] =>
  regions.map(({ id, name, polygon }) => ({ id, name, polygon }));

export type DispatchAreas = ReturnType<typeof useDispatchAreas>;

/** Regions and the selection on the dispatcher's map, and who draws on it. */
export function useDispatchAreas(
  chosenRegionId: string | null,
  onSheet: (height: SheetHeight) => void,
) {
  const drawing = useMapDrawing();
  const queryClient = useQueryClient();
  const regions = useQuery({ ...regionsQuery(), select: borders });
  const [shown, setShown] = useState(() => readSetting(hiddenSetting) !== 'yes');
  const [area, setArea] = useState<PolygonShape | null>(null);
  const [places, setPlaces] = useState<readonly Place[]>([]);
  const [leadsRound, setLeadsRound] = useState(0);
  const { begin } = drawing;

  const tellSheet = useEffectEvent(onSheet);
  // What is drawn on must be seen; what comes of it as well.
  const drawn = drawing.task?.kind;
  useEffect(() => {
    if (drawn) tellSheet(drawn === 'edit' ? 'half' : 'peek');
  }, [drawn]);
  useEffect(() => {
    if (area) tellSheet('half');
  }, [area]);

  const onMap = useMemo(
    (): MapAreas => ({
      regions: shown ? (regions.data ?? []) : [],
      chosenRegionId,
      selection: area && { polygon: area, places },
    }),
    [shown, regions.data, chosenRegionId, area, places],
  );
  const select = useCallback(
    (kind: Extract<DrawTask['kind'], 'rectangle' | 'lasso'>) => {
      setArea(null);
      begin({ kind, onDrawn: setArea, onCancel: () => {} });
    },
    [begin],
  );
  const clear = useCallback(() => {
    setArea(null);
    setPlaces([]);
  }, []);
  const handleLeadsChanged = useCallback(() => {
    setLeadsRound((count) => count + 1);
    for (const queryKey of ofLeads) void queryClient.invalidateQueries({ queryKey });
  }, [queryClient]);

  return {
    drawing,
    /** What the map shows of it. */
    onMap,
    /** What was drawn around leads to select them; null for no selection. */
    area,
    select,
    clear,
    setPlaces,
    /** Counts up with each change made here, so that the pins are asked for anew. */
    leadsRound,
    handleLeadsChanged,
    regionsShown: shown,
    showRegions: (next: boolean) => {
      setShown(next);
      writeSetting(hiddenSetting, next ? 'no' : 'yes');
    },
  };
}
