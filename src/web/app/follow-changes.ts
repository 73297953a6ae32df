import type { LiveLeads } from '#web/api/live-leads.ts';

/** Changes come in groups: the first of them waits for the others. */
const soonMs = 1_000;
/** What is shown is asked for again no oftener than this, however much changes. */
const everyMs = 4_000;

/**
 * Listens to the feed, and calls back some time after it has told something new with how far it is
 * then, until told to stop.
 */
export function followChanges(
  feed: Pick<LiveLeads, 'subscribe' | 'getState'>,
  onChange: (seq: number) => void,
): () => void {
  // What the feed was told before is heard anew from there: only the first word of all finds
  // something on the screen that may be older.
  let told = feed.getState();
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tell = () => {
    timer = undefined;
    const { seq } = told;
    toldAt = Date.now();
    if (seq !== null) onChange(seq);
  };
  const stop = feed.subscribe(() => {
    const state = feed.getState();
    if (state.seq === told.seq && state.round === told.round) return;
    told = state;
    timer ??= setTimeout(tell, Math.max(soonMs, toldAt + everyMs - Date.now()));
  });
  return () => {
    stop();
    clearTimeout(timer);
  };
}
