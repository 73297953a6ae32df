import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useRef } from 'react';
import { leadFiguresKey } from '#web/api/dispatch-queries.ts';
import { refreshLead } from '#web/api/queries.ts';
import type { LiveView } from '#web/api/use-live-leads.ts';

/** Changes come in groups: the first of them waits for the others. */
const soonMs = 500;
/** Lists and counts are asked for again no oftener than this, however much changes. */
const everyMs = 2_000;

/** Keeps lists, counts and the open lead up with what others change. */
export function useLiveFigures(live: LiveView | null, leadId: string | null): void {
  const queryClient = useQueryClient();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const askedAt = useRef(0);
  const askSoon = useEffectEvent(() => {
    if (timer.current !== undefined) return;
    const wait = Math.max(soonMs, askedAt.current + everyMs - Date.now());
    timer.current = setTimeout(() => {
      timer.current = undefined;
      askedAt.current = Date.now();
      void queryClient.invalidateQueries({ queryKey: [leadFiguresKey] });
    }, wait);
  });

  const { seq = null, round = 0 } = live ?? {};
  useEffect(() => {
    // With the first word, too: what was fetched before it may lack what the feed does not tell.
    if (seq !== null) askSoon();
  }, [seq, round]);
  useEffect(() => () => clearTimeout(timer.current), []);

  const pin = leadId === null ? undefined : live?.changed.get(leadId);
  useEffect(() => {
    if (leadId === null || pin === undefined) return;
    void refreshLead(queryClient, leadId);
  }, [queryClient, leadId, pin]);
}
