import { useState } from 'react';
import { t } from '#web/lib/i18n.ts';
import { Button } from '#web/ui/button.tsx';
import { ConfirmDialog } from './confirm-dialog.tsx';

interface RevokeButtonProps {
  readonly name: string;
  /** What stops working. */
  readonly words: string;
  readonly busy: boolean;
  readonly onRevoke: () => void;
}

/** Revoking something, which cannot be taken back: asks once, and names it. */
export function RevokeButton({ name, words, busy, onRevoke }: RevokeButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button
        variant="quiet"
        busy={busy}
        aria-label={t('team.about', { action: t('team.revoke'), name })}
        onClick={() => setAsking(true)}
      >
        {t('team.revoke')}
      </Button>
      <ConfirmDialog
        title={t('team.revokeSure', { name })}
        words={words}
        confirm={t('team.revoke')}
        open={asking}
        onConfirm={onRevoke}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
