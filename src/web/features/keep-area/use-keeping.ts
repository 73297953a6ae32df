import { useEffect, useRef, useState } from 'react';
import type { BasemapSource } from '#contract/map-setup.ts';
import { newUuid } from '#web/lib/ids.ts';
import { type Bounds, tilesOfArea } from '#web/offline/area-tiles.ts';
import { estimateBytes, keepArea } from '#web/offline/kept-areas.ts';
import { askToPersist } from '#web/offline/storage-promise.ts';

/** How far keeping an area is. */
export type KeepingStep =
  | { readonly kind: 'counting' | 'nothing' | 'too-large' | 'failed' | 'kept' }
  | { readonly kind: 'counted'; readonly tiles: readonly string[]; readonly bytes: number }
  | {
      readonly kind: 'keeping';
      readonly done: number;
      readonly total: number;
      readonly bytes: number;
    };

interface Area {
  readonly basemaps: readonly BasemapSource[];
  readonly bounds: Bounds;
}

/** Counts what an area is, and keeps it when that is wanted. */
export function useKeeping({ basemaps, bounds }: Area) {
  const [step, setStep] = useState<KeepingStep>({ kind: 'counting' });
  const running = useRef<AbortController>(new AbortController());
  const area = useRef({ basemaps, bounds });

  useEffect(() => {
    const counting = new AbortController();
    count(area.current, counting.signal).then(setStep, () => {
      if (!counting.signal.aborted) setStep({ kind: 'failed' });
    });
    const { current } = running;
    return () => {
      counting.abort();
      current.abort();
    };
  }, []);

  async function start(tiles: readonly string[]) {
    const { signal } = running.current;
    const total = tiles.length;
    const onProgress = (done: number, bytes: number) =>
      setStep({ kind: 'keeping', done, total, bytes });
    onProgress(0, 0);
    const [west, south, east, north] = area.current.bounds;
    await askToPersist();
    try {
      const id = newUuid();
      await keepArea({ id, tiles, bounds: [west, south, east, north], signal, onProgress });
      setStep({ kind: 'kept' });
    } catch {
      setStep({ kind: 'failed' });
    }
  }

  return {
    step,
    start: (tiles: readonly string[]) => void start(tiles),
    cancel: () => {
      running.current.abort();
      running.current = new AbortController();
    },
  };
}

async function count({ basemaps, bounds }: Area, signal: AbortSignal): Promise<KeepingStep> {
  const tiles = tilesOfArea(basemaps, bounds);
  if (!tiles) return { kind: 'too-large' };
  // The coarsest tiles cover half a continent: an area that has only these has no map of its own.
  if (!tiles.some((tile) => /\/1[0-9]\/\d+\/\d+/.test(tile))) return { kind: 'nothing' };
  return { kind: 'counted', tiles, bytes: await estimateBytes(tiles, signal) };
}
