import { useEffect } from 'react';
import { flushSync } from 'react-dom';
import type { CreateLead } from '#contract/lead.ts';
import { newUuid } from '#web/lib/ids.ts';
import type { OutboxEntry } from '#web/outbox/outbox-entry.ts';
import { withMessages } from '#web/lib/with-messages.ts';
import type { DraftContent } from './draft-content.ts';
import { type KeptDraft, useKeptDrafts } from './use-kept-drafts.ts';

interface OtherDraftsOptions {
  /** Of the draft in the form. */
  readonly externalId: string;
  /** Keeps the draft in the form at once. */
  readonly keepNow: () => Promise<void>;
  readonly restore: (externalId: string, content: DraftContent) => void;
  readonly clear: () => void;
}

const loadOutbox = () => withMessages(import('#web/outbox/device-outbox.ts'));
const loadDraftOfLead = () => withMessages(import('./draft-of-lead.ts'));

/** Taking other leads into the form: nothing that is in it gets lost by that. */
export function useOtherDrafts({ externalId, keepNow, restore, clear }: OtherDraftsOptions) {
  const kept = useKeptDrafts(externalId);
  useEffect(() => {
    // A lead is edited when the server is away, above all: it must be there by then.
    loadDraftOfLead().catch(() => {});
  }, []);

  /** The one that is in the form stays among the kept ones. */
  async function exchange(id: string, content: DraftContent) {
    await keepNow();
    // At once: until it is drawn, what is typed would be overwritten by what is being put in.
    flushSync(() => restore(id, content));
  }

  return {
    keptDrafts: kept.drafts,
    hasKeptDrafts: kept.seen,
    keepDraft: kept.keep,
    keepNow,
    discardDraft: kept.discard,
    /** Keeps the lead for later and begins another one. */
    async setAside() {
      await keepNow();
      flushSync(clear);
    },
    resume: (draft: KeptDraft) => exchange(draft.id, draft.content),
    /** A lead of the outbox, to be changed; one that had arrived before becomes a new lead. */
    async edit({ id, body, state }: OutboxEntry) {
      const [{ discardEntry, takeBackLead }, { draftOfLead }] = await Promise.all([
        loadOutbox(),
        loadDraftOfLead(),
      ]);
      const content = draftOfLead(body);
      if (state.kind === 'arrived-before') {
        const another = newUuid();
        await kept.keep({ id: another, savedAt: Date.now(), content });
        await discardEntry(id);
        await exchange(another, content);
      } else if (await takeBackLead(id, draftOfLead)) await exchange(id, content);
    },
    /** A lead whose save was undone, as a new draft: its old external id is used up. */
    async takeUp(body: CreateLead) {
      const { draftOfLead } = await loadDraftOfLead();
      await exchange(newUuid(), draftOfLead(body));
    },
  };
}
