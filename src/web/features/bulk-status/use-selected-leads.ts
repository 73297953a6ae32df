import { useEffect, useState } from 'react';
import type { LeadFilterInput } from '#contract/lead-filter.ts';
import type { PolygonShape } from '#contract/polygon.ts';
import { troubleInWords } from '#web/api/trouble-in-words.ts';
import { findLeadsInside, type FoundLeads } from './find-leads-inside.ts';

export type Selecting =
  | { readonly kind: 'finding'; readonly done: number | null }
  | { readonly kind: 'failed'; readonly words: string }
  | FoundLeads;

/**
 * The leads inside an area, read once for each area: what is shown and chosen stays as it was
 * selected, whatever is filtered afterwards.
 */
export function useSelectedLeads(polygon: PolygonShape, filter: LeadFilterInput) {
  const [selecting, setSelecting] = useState<Selecting>({ kind: 'finding', done: null });
  const [round, setRound] = useState(0);
  const [asked] = useState(filter);
  useEffect(() => {
    const abort = new AbortController();
    const { signal } = abort;
    setSelecting({ kind: 'finding', done: null });
    findLeadsInside({
      polygon,
      filter: asked,
      signal,
      onProgress: (done) => !signal.aborted && setSelecting({ kind: 'finding', done }),
    }).then(setSelecting, (error: unknown) => {
      if (!signal.aborted) setSelecting({ kind: 'failed', words: troubleInWords(error) });
    });
    return () => abort.abort();
  }, [polygon, asked, round]);
  return { selecting, retry: () => setRound((count) => count + 1) };
}
