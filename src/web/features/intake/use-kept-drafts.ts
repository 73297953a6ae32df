import { useCallback, useEffect, useState } from 'react';
import type { DraftContent } from './draft-content.ts';

/** A draft of this device that no open tab has in its form. */
export interface KeptDraft {
  readonly id: string;
  /** Milliseconds since 1970. */
  readonly savedAt: number;
  readonly content: DraftContent;
}

const load = () =>
  Promise.all([
    import('#web/outbox/draft-store.ts'),
    import('#web/outbox/draft-claim.ts'),
    import('./draft-content.ts'),
  ]);

/** The drafts that wait to be taken up again, besides the one in the form. */
export function useKeptDrafts(externalId: string) {
  const [drafts, setDrafts] = useState<readonly KeptDraft[]>([]);

  const [seen, setSeen] = useState(false);
  const refresh = useCallback(async () => {
    // A browser that keeps nothing has no drafts to offer.
    const kept = await readKeptDrafts(externalId).catch(() => []);
    setDrafts(kept);
    if (kept.length > 0) setSeen(true);
  }, [externalId]);

  useEffect(() => {
    const read = () => void refresh();
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, [refresh]);

  return {
    drafts,
    /** Whether there were any since the page was opened: their place stays then. */
    seen,
    /** Removes one for good, and gives what is needed to keep it again. */
    async discard(id: string) {
      const [{ dropDraft }] = await load();
      await dropDraft(id);
      await refresh();
    },
    async keep(draft: KeptDraft) {
      const [{ keepDraft }] = await load();
      await keepDraft(draft);
      await refresh();
    },
  };
}

async function readKeptDrafts(inForm: string): Promise<KeptDraft[]> {
  const [{ listDrafts }, { claimedDrafts }, { draftContentSchema }] = await load();
  const [all, claimed] = await Promise.all([listDrafts(), claimedDrafts()]);
  const free = all.filter(({ id }) => id !== inForm && !claimed.has(id));
  return free.flatMap(({ id, savedAt, content }) => {
    const read = draftContentSchema.safeParse(content);
    return read.success ? [{ id, savedAt, content: read.data }] : [];
  });
}
