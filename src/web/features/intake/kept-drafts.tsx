import { useState } from 'react';
import { formatAge } from '#web/lib/format.ts';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { Notice } from '#web/ui/notice.tsx';
import { summaryOf } from './draft-summary.ts';
import styles from './kept-drafts.module.css';
import type { Intake } from './use-intake.ts';
import type { KeptDraft } from './use-kept-drafts.ts';

/** Leads that were begun and not saved, each with what it holds, to go on with or to discard. */
export function KeptDrafts({ intake }: { readonly intake: Intake }) {
  const { keptDrafts } = intake;
  const [discarded, setDiscarded] = useState<KeptDraft | null>(null);

  async function handleDiscard(draft: KeptDraft) {
    await intake.discardDraft(draft.id);
    setDiscarded(draft);
  }

  async function handleUndo() {
    if (discarded) await intake.keepDraft(discarded);
    setDiscarded(null);
  }

  return (
    <>
      <div role="status">
        {discarded && (
          <Notice
            title={t('queue.draftDiscarded')}
            action={<Button onClick={() => void handleUndo()}>{t('common.undo')}</Button>}
          />
        )}
      </div>
      {keptDrafts.length > 0 && (
        <details className={styles.drafts}>
          <summary className={styles.summary}>
            {t('queue.draftsTitle', { count: keptDrafts.length })}
          </summary>
          <ul>
            {keptDrafts.map((draft) => (
              <li key={draft.id} className={styles.draft}>
                <DraftWords draft={draft} />
                <div className={styles.actions}>
                  <Button onClick={() => void intake.resume(draft)}>
                    {t('queue.draftContinue')}
                  </Button>
                  <Button variant="quiet" onClick={() => void handleDiscard(draft)}>
                    {t('queue.draftDiscard')}
                  </Button>
                </div>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function DraftWords({ draft }: { readonly draft: KeptDraft }) {
  const { title, details, extraInfoCount } = summaryOf(draft.content);
  const [now] = useState(() => Date.now());
  const more = [
    ...details,
    ...(extraInfoCount > 0 ? [t('queue.draftExtra', { count: extraInfoCount })] : []),
    formatAge(Math.min(draft.savedAt, now), now),
  ];
  return (
    <div className={styles.words}>
      <p className={styles.title}>{title || t('queue.draftUntitled')}</p>
      <p className={styles.more}>{more.join(' · ')}</p>
    </div>
  );
}
