import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { leadChartsKey, leadFiguresKey } from '#web/api/dispatch-queries.ts';
import { refreshLead } from '#web/api/queries.ts';
import type { LiveView } from '#web/api/use-live-leads.ts';

/** Changes come in groups: the first of them waits for the others. */
const soonMs = 500;
/** Lists and counts are asked for again no oftener than this, however much changes. */
const figuresEveryMs = 2_000;
/** Charts take longer to make, and nobody reads them faster. */
const chartsEveryMs = 5_000;

/** Keeps lists, counts, charts and the open lead up with what others change. */
export function useLiveFigures(live: LiveView | null, leadId: string | null): void {
  const queryClient = useQueryClient();
  useAskedAgain(live, { key: leadFiguresKey, everyMs: figuresEveryMs });
  useAskedAgain(live, { key: leadChartsKey, everyMs: chartsEveryMs });

  const pin = leadId === null ? undefined : live?.changed.get(leadId);
  useEffect(() => {
    if (leadId === null || pin === undefined) return;
    void refreshLead(queryClient, leadId);
  }, [queryClient, leadId, pin]);
}

/** Asks again for what is on the screen, some time after each change. */
function useAskedAgain(
  live: LiveView | null,
  { key, everyMs }: { readonly key: string; readonly everyMs: number },
): void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const askedAt = useRef(0);
  const askSoon = useEffectEvent(() => {
    if (timer.current !== undefined) return;
    const wait = Math.max(soonMs, askedAt.current + everyMs - Date.now());
    timer.current = setTimeout(() => {
      timer.current = undefined;
      // What takes longer than that to count would otherwise be begun anew for ever.
      if (queryClient.isFetching({ queryKey: [key] }) > 0) return askSoon();
      askedAt.current = Date.now();
      void queryClient.invalidateQueries({ queryKey: [key] });
    }, wait);
  });

  const { seq = null, round = 0 } = live ?? {};
  useEffect(() => {
    // With the first word, too: what was fetched before it may lack what the feed does not tell.
    if (seq !== null) askSoon();
  }, [seq, round]);
  useEffect(() => () => clearTimeout(timer.current), []);
}
