import { useEffect, useEffectEvent, useRef } from 'react';
import type { UseFormReturn } from 'react-hook-form';
import type { DraftContent } from './draft-content.ts';
import type { LeadForm } from './lead-form.ts';

interface DraftKeeping {
  readonly form: UseFormReturn<LeadForm>;
  readonly externalId: string;
  readonly content: () => DraftContent;
  readonly restore: (externalId: string, content: DraftContent) => void;
  /** Also worth keeping when it changes, besides the form. */
  readonly watched: unknown;
}

/** A pause in typing after which the draft is kept: well within the promised second. */
const pauseMs = 300;

/** Keeps the lead being made in IndexedDB while it is typed, and brings it back after a reload. */
export function useDraftKeeping(options: DraftKeeping) {
  const { form, externalId, watched } = options;
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);

  const keep = useEffectEvent(async () => {
    const content = options.content();
    if (isBlank(content)) return;
    const { keepDraft } = await import('#web/outbox/draft-store.ts');
    await keepDraft({ id: options.externalId, savedAt: Date.now(), content });
  });
  const restore = useEffectEvent((id: string, content: DraftContent): boolean => {
    // Somebody who has begun to type must not lose that to an older draft.
    const free = isBlank(options.content());
    if (free) options.restore(id, content);
    return free;
  });

  useEffect(() => {
    let gone = false;
    void readDraft().then(async (draft) => {
      if (!draft || (!gone && restore(draft.id, draft.content))) return;
      (await loadClaims()).releaseDraft(draft.id);
    });
    return () => {
      gone = true;
    };
  }, []);

  useEffect(() => {
    const claims = loadClaims();
    void claims.then(({ claimDraft }) => claimDraft(externalId)).catch(() => {});
    return () => void claims.then(({ releaseDraft }) => releaseDraft(externalId)).catch(() => {});
  }, [externalId]);

  useEffect(() => {
    const later = () => {
      clearTimeout(timer.current);
      // A browser that refuses to store must not disturb the typing; saving still works.
      timer.current = setTimeout(() => void keep().catch(() => {}), pauseMs);
    };
    later();
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: later });
    return () => {
      clearTimeout(timer.current);
      unsubscribe();
    };
  }, [form, watched]);

  return {
    /** Forgets the draft: it was saved, or thrown away. */
    drop: async () => {
      clearTimeout(timer.current);
      const { dropDraft } = await import('#web/outbox/draft-store.ts');
      await dropDraft(options.externalId).catch(() => {});
    },
  };
}

const loadClaims = () => import('#web/outbox/draft-claim.ts');

async function readDraft(): Promise<{ id: string; content: DraftContent } | null> {
  const [{ claimLatestDraft }, { draftContentSchema }] = await Promise.all([
    import('#web/outbox/draft-store.ts'),
    import('./draft-content.ts'),
  ]);
  const draft = await claimLatestDraft().catch(() => null);
  const content = draftContentSchema.safeParse(draft?.content);
  return draft && content.success ? { id: draft.id, content: content.data } : null;
}

/** Nothing a person would miss: no place, nothing typed. */
const isBlank = ({ typed, place }: DraftContent): boolean => typed.length === 0 && place === null;
