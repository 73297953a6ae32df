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

  const keep = useEffectEvent(() => keepIt(options.externalId, options.content()));
  const restore = useEffectEvent((id: string, content: DraftContent): boolean => {
    // Somebody who has begun to type must not lose that to an older draft.
    const free = isBlank(options.content());
    if (free) options.restore(id, content);
    return free;
  });

  useEffect(() => {
    let gone = false;
    void readOwnDraft().then(async (draft) => {
      if (!draft || (!gone && restore(draft.id, draft.content))) return;
      (await loadClaims()).releaseDraft(draft.id);
    });
    return () => {
      gone = true;
      // Left within the pause after the last key: what it would have kept is kept now.
      if (timer.current !== undefined) void keep().catch(() => {});
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
      timer.current = setTimeout(() => {
        timer.current = undefined;
        void keep().catch(() => {});
      }, pauseMs);
    };
    later();
    const unsubscribe = form.subscribe({ formState: { values: true }, callback: later });
    return () => {
      clearTimeout(timer.current);
      unsubscribe();
    };
  }, [form, watched]);

  const stop = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
  };
  return {
    /** Keeps the draft now, without waiting for a pause; what is blank needs no keeping. */
    keepNow: async () => {
      stop();
      await keepIt(options.externalId, options.content()).catch(() => {});
    },
    /** Forgets the draft: the person threw it away. */
    drop: async () => {
      stop();
      await (await loadStore()).dropDraft(options.externalId).catch(() => {});
    },
    /** Stops keeping it: it lies in the outbox. */
    leave: () => stop(),
  };
}

async function keepIt(externalId: string, content: DraftContent): Promise<void> {
  if (isBlank(content)) return;
  rememberOwnDraft(externalId);
  const { keepDraft } = await loadStore();
  await keepDraft({ id: externalId, savedAt: Date.now(), content });
}

const loadStore = () => import('#web/outbox/draft-store.ts');
const loadClaims = () => import('#web/outbox/draft-claim.ts');

// A tab that is reloaded goes on with its own draft; those of other tabs are offered.
const ownDraft = 'leadmap.draft';

function rememberOwnDraft(id: string): void {
  try {
    sessionStorage.setItem(ownDraft, id);
  } catch {
    // Where storage is refused, there is no draft to go on with either.
  }
}

function ownDraftId(): string | null {
  try {
    return sessionStorage.getItem(ownDraft);
  } catch {
    return null;
  }
}

/** The draft this tab had in its form before it was reloaded, claimed again. */
async function readOwnDraft(): Promise<{ id: string; content: DraftContent } | null> {
  const id = ownDraftId();
  if (id === null) return null;
  const [{ readDraft }, { claimDraft }, { draftContentSchema }] = await Promise.all([
    loadStore(),
    loadClaims(),
    import('./draft-content.ts'),
  ]);
  const draft = await readDraft(id).catch(() => undefined);
  const content = draftContentSchema.safeParse(draft?.content);
  return content.success && (await claimDraft(id)) ? { id, content: content.data } : null;
}

/** Nothing a person would miss: no place, nothing typed. */
export const isBlank = ({ typed, place }: DraftContent): boolean =>
  typed.length === 0 && place === null;
