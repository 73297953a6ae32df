import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { PolygonShape } from '#contract/polygon.ts';
import type { DrawnRegion, DrawRegion } from '#contract/region.ts';
import { callEndpoint } from '#web/api/call-endpoint.ts';
import { placingQuery, regionsQuery } from '#web/api/dispatch-queries.ts';
import { troubleInWords } from '#web/api/trouble-in-words.ts';

/** What was done last: it is said, and a removal can be undone. */
export interface RegionNews {
  readonly kind: 'drawn' | 'changed' | 'removed' | 'restored';
  readonly region: DrawnRegion;
}

/** The first thousands of leads inside move with it, and it may wait for another that does the same. */
const timeoutMs = 60_000;

/** Draws, changes and removes regions, and reads everything anew that depends on them. */
export function useRegionChanges(onChanged: () => void) {
  const queryClient = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<string | null>(null);
  const [news, setNews] = useState<RegionNews | null>(null);

  const isUnderWay = useRef(false);
  // Free with the picture in which it is done: until then the form is there to be pressed again.
  useEffect(() => {
    if (!busy) isUnderWay.current = false;
  }, [busy]);

  /** Whether it went well; of two at once the second is not asked for. */
  async function run(kind: RegionNews['kind'], ask: () => Promise<DrawnRegion>): Promise<boolean> {
    if (isUnderWay.current) return false;
    isUnderWay.current = true;
    setBusy(true);
    setTrouble(null);
    setNews(null);
    try {
      const region = await ask();
      await Promise.all(
        [regionsQuery(), placingQuery()].map(({ queryKey }) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      );
      onChanged();
      setNews({ kind, region });
      return true;
    } catch (error) {
      setTrouble(troubleInWords(error));
      return false;
    } finally {
      setBusy(false);
    }
  }

  return {
    busy,
    trouble,
    news,
    /** A name and a border become a region, or that of `id`. */
    save: (id: string | null, name: string, polygon: PolygonShape) => {
      const body = bodyOf(name, polygon);
      return id === null
        ? run('drawn', () => callEndpoint('drawRegion', { body, timeoutMs }))
        : run('changed', () => callEndpoint('changeRegion', { params: { id }, body, timeoutMs }));
    },
    remove: (region: DrawnRegion) =>
      run('removed', async () => {
        await callEndpoint('removeRegion', { params: { id: region.id }, timeoutMs });
        return region;
      }),
    /** Draws a removed region again. */
    restore: ({ name, polygon }: DrawnRegion) =>
      run('restored', () => callEndpoint('drawRegion', { body: bodyOf(name, polygon), timeoutMs })),
    forget: () => {
      setTrouble(null);
      setNews(null);
    },
  };
}

const bodyOf = (name: string, { coordinates }: PolygonShape): DrawRegion => ({
  name,
  polygon: {
    type: 'Polygon',
    coordinates: coordinates.map((ring) => ring.map(([lng, lat]) => [lng, lat])),
  },
});
